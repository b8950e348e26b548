/** The manners that all JSON doors share: entity tags, pages of lists, identifiers and keys from addresses and headers. */
@NullMarked
package org.wellspring.web.shared.api;

import org.jspecify.annotations.NullMarked;
