/**
 * What a door needs to know of a request: who asks, where this product stands, whether a form is our own. One filter finds
 * the caller: token, then session.
 */
@NullMarked
package org.wellspring.web.shared.http;

import org.jspecify.annotations.NullMarked;
