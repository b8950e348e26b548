/** Doors to the files of a resource: up as raw bodies, down whole or in ranges. */
@NullMarked
package org.wellspring.web.content;

import org.jspecify.annotations.NullMarked;
