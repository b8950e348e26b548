/** Doors for many records at once. */
@NullMarked
package org.wellspring.web.interop;

import org.jspecify.annotations.NullMarked;
