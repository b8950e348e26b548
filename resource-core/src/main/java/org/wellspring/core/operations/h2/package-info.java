/**
 * What H2 leaves to whoever embeds it: that a commit it acknowledges has reached the disk, and that the space of what was
 * overwritten is used again while the product runs. PostgreSQL does both by itself.
 */
@NullMarked
package org.wellspring.core.operations.h2;

import org.jspecify.annotations.NullMarked;
