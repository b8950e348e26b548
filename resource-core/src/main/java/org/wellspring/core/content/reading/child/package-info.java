/**
 * Reads files in a process of its own, which may run out of memory, hang or be killed. Nothing here knows of the server; what
 * passes between the two is {@link org.wellspring.core.content.reading.child.Answer} and
 * {@link org.wellspring.core.content.reading.child.Picture}.
 */
@NullMarked
package org.wellspring.core.content.reading.child;

import org.jspecify.annotations.NullMarked;
