/** Doors to the city's promises. */
@NullMarked
package org.wellspring.web.programme;

import org.jspecify.annotations.NullMarked;
