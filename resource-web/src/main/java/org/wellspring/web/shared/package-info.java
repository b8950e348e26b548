/**
 * What every door uses: the application's path, JSON, static files. How to make a page is told in {@code
 * org.wellspring.web.shared.page}.
 */
@NullMarked
package org.wellspring.web.shared;

import org.jspecify.annotations.NullMarked;
