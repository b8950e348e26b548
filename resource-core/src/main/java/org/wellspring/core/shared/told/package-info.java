/**
 * Two clocks: the one that services ask, on which a story may be told as of the day on which it happened, and the one that never
 * lies, by which the audit trail is kept.
 */
@NullMarked
package org.wellspring.core.shared.told;

import org.jspecify.annotations.NullMarked;
