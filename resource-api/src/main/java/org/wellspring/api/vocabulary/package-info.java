/**
 * The controlled words of the catalogue, as data: each term has a stable code, labels in three languages and, where one
 * was published, an identifier that other systems know.
 */
@NullMarked
package org.wellspring.api.vocabulary;

import org.jspecify.annotations.NullMarked;
