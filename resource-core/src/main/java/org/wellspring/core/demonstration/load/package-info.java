/**
 * How far the demonstration got, so that it is loaded once, by one node, and goes on where a server that died left it.
 */
@NullMarked
package org.wellspring.core.demonstration.load;

import org.jspecify.annotations.NullMarked;
