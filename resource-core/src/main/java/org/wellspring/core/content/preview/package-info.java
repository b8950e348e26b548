/** Looks into stored files for a reader: tables, texts and archives, each within limits that no file can exceed. */
@NullMarked
package org.wellspring.core.content.preview;

import org.jspecify.annotations.NullMarked;
