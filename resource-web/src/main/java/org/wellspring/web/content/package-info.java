/** Doors to the files of a resource: up as raw bodies, by tus or by one form without scripts, down whole or in ranges. */
@NullMarked
package org.wellspring.web.content;

import org.jspecify.annotations.NullMarked;
