/** The rows of the catalogue as documents that outlast the database, and back. */
@NullMarked
package org.wellspring.core.catalogue.preservation;

import org.jspecify.annotations.NullMarked;
