/** Finding for programs: results with facets, why a result stands where it does, and suggestions as one types. */
@NullMarked
package org.wellspring.web.discovery.api;

import org.jspecify.annotations.NullMarked;
