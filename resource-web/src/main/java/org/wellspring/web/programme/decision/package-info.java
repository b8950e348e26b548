/** Doors to what is laid before the public. */
@NullMarked
package org.wellspring.web.programme.decision;

import org.jspecify.annotations.NullMarked;
