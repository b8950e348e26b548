/** The city's programmes and its public promises as data; how far each promise has come is counted from the register. */
@NullMarked
package org.wellspring.core.programme;

import org.jspecify.annotations.NullMarked;
