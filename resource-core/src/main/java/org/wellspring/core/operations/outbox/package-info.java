/**
 * Work that follows a commit: rows written with the act that causes it, taken by one node at a time, repeated until done.
 */
@NullMarked
package org.wellspring.core.operations.outbox;

import org.jspecify.annotations.NullMarked;
