/** Searches that people keep, and the notices about what is new among their results. */
@NullMarked
package org.wellspring.core.discovery.saved;

import org.jspecify.annotations.NullMarked;
