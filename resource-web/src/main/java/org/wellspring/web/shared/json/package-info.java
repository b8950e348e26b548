/**
 * JSON on the wire. Reading is strict, so that a mistake is told instead of guessed around, and every mistake points at
 * its field; writing is the same on every server, whatever binding the server brings.
 */
@NullMarked
package org.wellspring.web.shared.json;

import org.jspecify.annotations.NullMarked;
