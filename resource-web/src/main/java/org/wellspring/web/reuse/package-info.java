/** Doors to what readers do with resources: collections, ratings, reports. */
@NullMarked
package org.wellspring.web.reuse;

import org.jspecify.annotations.NullMarked;
