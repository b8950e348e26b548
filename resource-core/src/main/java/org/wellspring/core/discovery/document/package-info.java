/** What the index holds of a resource, and how it is made from the catalogue's record. */
@NullMarked
package org.wellspring.core.discovery.document;

import org.jspecify.annotations.NullMarked;
