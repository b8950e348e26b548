/** Doors to calls: for everybody to read, for officers to write. */
@NullMarked
package org.wellspring.web.programme.call;

import org.jspecify.annotations.NullMarked;
