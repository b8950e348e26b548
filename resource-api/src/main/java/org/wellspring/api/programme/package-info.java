/**
 * The honours that the city gives, the public register of who holds which, and the city's promises. Progress is derived from
 * the register, never typed.
 */
@NullMarked
package org.wellspring.api.programme;

import org.jspecify.annotations.NullMarked;
