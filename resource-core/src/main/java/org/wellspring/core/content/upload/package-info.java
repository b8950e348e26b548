/**
 * Uploads that can be interrupted. The row says how many bytes are on the disk and is written after them, so that nobody is
 * ever told of bytes that could be lost; the bytes grow in the staging area under the identifier that the finished file keeps,
 * so that finishing is one commit and moves nothing.
 */
@NullMarked
package org.wellspring.core.content.upload;

import org.jspecify.annotations.NullMarked;
