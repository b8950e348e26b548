/** Doors to certificates: as a file, as a sheet to print, and where anybody verifies one. */
@NullMarked
package org.wellspring.web.programme.certificate;

import org.jspecify.annotations.NullMarked;
