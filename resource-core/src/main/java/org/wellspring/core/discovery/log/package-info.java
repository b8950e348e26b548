/** The log of what changed in public. */
@NullMarked
package org.wellspring.core.discovery.log;

import org.jspecify.annotations.NullMarked;
