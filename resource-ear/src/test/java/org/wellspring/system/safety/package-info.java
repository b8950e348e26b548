/** Safety from outside: sessions and forms, headers, downloads, what must not be known, what must not be written down. */
@NullMarked
package org.wellspring.system.safety;

import org.jspecify.annotations.NullMarked;
