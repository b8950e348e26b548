/** The city's public promises as data. Counting how far each has come will follow from the register of designations. */
@NullMarked
package org.wellspring.core.programme;

import org.jspecify.annotations.NullMarked;
