/** Doors to the catalogue. */
@NullMarked
package org.wellspring.web.catalogue;

import org.jspecify.annotations.NullMarked;
