/**
 * Batches of records on their way in: a table is sent, its columns are named, a preview says row by row what would happen,
 * and only then it happens; an undo takes it back.
 */
@NullMarked
package org.wellspring.web.interop.batch;

import org.jspecify.annotations.NullMarked;
