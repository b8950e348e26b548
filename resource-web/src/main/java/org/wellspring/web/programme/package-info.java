/** Doors to the city's promises and to the register of designations. */
@NullMarked
package org.wellspring.web.programme;

import org.jspecify.annotations.NullMarked;
