/** Doors to the controlled words. */
@NullMarked
package org.wellspring.web.vocabulary;

import org.jspecify.annotations.NullMarked;
