/** Doors to schools and other organisations. */
@NullMarked
package org.wellspring.web.school;

import org.jspecify.annotations.NullMarked;
