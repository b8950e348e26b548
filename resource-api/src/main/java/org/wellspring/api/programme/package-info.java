/**
 * The city's public promises. Progress is derived from the register of designations, never typed.
 */
@NullMarked
package org.wellspring.api.programme;

import org.jspecify.annotations.NullMarked;
