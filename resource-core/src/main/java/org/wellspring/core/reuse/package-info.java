/**
 * What readers do with resources: collections, ratings and problem reports. Each row holds the resource's identifier and
 * asks the catalogue what may be shown of it; when a resource leaves the catalogue, everybody who collected it is told.
 */
@NullMarked
package org.wellspring.core.reuse;

import org.jspecify.annotations.NullMarked;
