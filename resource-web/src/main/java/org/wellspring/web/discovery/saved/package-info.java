/** Searches that readers keep. */
@NullMarked
package org.wellspring.web.discovery.saved;

import org.jspecify.annotations.NullMarked;
