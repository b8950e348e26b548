/** How readers come to resources: the first page, browsing with filters, and the covers that make lists worth looking at. */
@NullMarked
package org.wellspring.web.discovery;

import org.jspecify.annotations.NullMarked;
