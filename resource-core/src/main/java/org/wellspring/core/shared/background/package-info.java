/** Work beside the requests: where it runs, and how it ends with the product. */
@NullMarked
package org.wellspring.core.shared.background;

import org.jspecify.annotations.NullMarked;
