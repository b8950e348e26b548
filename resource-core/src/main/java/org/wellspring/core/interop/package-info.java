/**
 * Batches of records from tables. An uploaded table lies in the data folder as it came; a preview turns each record into a
 * row with its outcome; applying, undoing and approving walk these rows in jobs of many short transactions, so that memory
 * stays constant and a job that was cut off goes on where it stopped.
 */
@NullMarked
package org.wellspring.core.interop;

import org.jspecify.annotations.NullMarked;
