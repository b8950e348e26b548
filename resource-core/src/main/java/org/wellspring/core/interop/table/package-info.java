/** Reads tables and says what a record of them means as a resource; knows nothing of jobs. */
@NullMarked
package org.wellspring.core.interop.table;

import org.jspecify.annotations.NullMarked;
