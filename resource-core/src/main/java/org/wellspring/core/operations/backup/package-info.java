/**
 * Backup and restoration: one snapshot of every table, as lines of JSON that any database can take, and the files that it
 * names, in a folder that is a bag (RFC 8493), so that anybody can verify it.
 */
@NullMarked
package org.wellspring.core.operations.backup;

import org.jspecify.annotations.NullMarked;
