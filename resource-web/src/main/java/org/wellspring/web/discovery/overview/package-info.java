/** Looking around before asking: what there is by subject and stage, by textbook, by school. */
@NullMarked
package org.wellspring.web.discovery.overview;

import org.jspecify.annotations.NullMarked;
