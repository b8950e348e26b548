/** What is said about a resource: the rules it must keep, single fields of it, and the part of it that a list shows. */
@NullMarked
package org.wellspring.core.catalogue.metadata;

import org.jspecify.annotations.NullMarked;
