/**
 * The product's words in three languages: the core speaks in codes, and here they become sentences. Bundles lie beside the
 * doors of each feature; {@link org.wellspring.web.shared.text.Messages} reads them all.
 */
@NullMarked
package org.wellspring.web.shared.text;

import org.jspecify.annotations.NullMarked;
