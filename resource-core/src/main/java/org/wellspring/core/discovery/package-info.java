/**
 * Finding: takes a question apart, asks the index, checks what it says against the catalogue and marks what was asked for.
 * While there is no index the catalogue itself answers, as well as it can.
 */
@NullMarked
package org.wellspring.core.discovery;

import org.jspecify.annotations.NullMarked;
