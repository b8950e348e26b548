/** Doors where officers write in the register. */
@NullMarked
package org.wellspring.web.programme.keeping;

import org.jspecify.annotations.NullMarked;
