/** What of the catalogue outlasts the database: the storage keeps it beside the files, and the catalogue is made again from it. */
@NullMarked
package org.wellspring.api.catalogue.preservation;

import org.jspecify.annotations.NullMarked;
