/**
 * The few types that every feature speaks: identifiers, text in several languages, a page of results, and the one way
 * to say no.
 */
@NullMarked
package org.wellspring.api.shared;

import org.jspecify.annotations.NullMarked;
