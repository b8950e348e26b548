/** What every door uses: the application's path, pages, JSON, static files. */
@NullMarked
package org.wellspring.web.shared;

import org.jspecify.annotations.NullMarked;
