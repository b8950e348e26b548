/** Doors to people: who one is, how one signs in, tokens for programs, and what administrators do. */
@NullMarked
package org.wellspring.web.account;

import org.jspecify.annotations.NullMarked;
