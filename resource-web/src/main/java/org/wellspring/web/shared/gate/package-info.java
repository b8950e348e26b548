/** The outermost door: the headers that protect every answer, and what is refused before anything else looks at it. */
@NullMarked
package org.wellspring.web.shared.gate;

import org.jspecify.annotations.NullMarked;
