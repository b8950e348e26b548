/** Files and folders that survive a power failure. */
@NullMarked
package org.wellspring.core.shared.disk;

import org.jspecify.annotations.NullMarked;
