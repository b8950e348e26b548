/**
 * What stands in files: their text, what they say about themselves, and a small picture. Files are read by a process of its
 * own, {@link org.wellspring.core.content.reading.child}, one after the other, once for all that have the same bytes; what came
 * of it is kept by the digest of the bytes and reached only by way of a version that the asker may read.
 */
@NullMarked
package org.wellspring.core.content.reading;

import org.jspecify.annotations.NullMarked;
