/**
 * The controlled words. They are rows of a table, written from the product's own files at the first start and kept by
 * administrators after; every node answers from a copy in memory, because every validation and every page asks.
 */
@NullMarked
package org.wellspring.core.vocabulary;

import org.jspecify.annotations.NullMarked;
