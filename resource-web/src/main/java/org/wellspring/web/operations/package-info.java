/** Doors for those who keep the product running. */
@NullMarked
package org.wellspring.web.operations;

import org.jspecify.annotations.NullMarked;
