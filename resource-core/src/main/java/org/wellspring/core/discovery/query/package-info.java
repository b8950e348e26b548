/** Questions: what was typed, and what it means for the fields of the index. */
@NullMarked
package org.wellspring.core.discovery.query;

import org.jspecify.annotations.NullMarked;
