/** Paper: PDF files in Chinese, English and Russian with one embedded font. */
@NullMarked
package org.wellspring.web.shared.print;

import org.jspecify.annotations.NullMarked;
