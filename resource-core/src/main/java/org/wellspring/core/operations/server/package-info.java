/**
 * Gets along with the server that runs the product: each brings libraries of its own and other ways to its transactions, and
 * the product is the same archive on all of them.
 */
@NullMarked
package org.wellspring.core.operations.server;

import org.jspecify.annotations.NullMarked;
