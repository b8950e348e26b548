/**
 * A resource as its reader meets it: what it is, its files, how it may be used, what others said, and what the reader may
 * do with it.
 */
@NullMarked
package org.wellspring.web.catalogue.reading;

import org.jspecify.annotations.NullMarked;
