/**
 * What every request passes on its way in and out: the headers that protect it, who asks, whether a form is our own, and
 * how a no is told. One filter finds the caller (token, then session); one mapper turns whatever is thrown into an
 * RFC 9457 problem or an error page.
 */
@NullMarked
package org.wellspring.web.shared.http;

import org.jspecify.annotations.NullMarked;
