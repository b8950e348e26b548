/**
 * Describes the API as OpenAPI 3.1. Runs in the build, over the compiled doors and their sources, so that the description
 * cannot differ from what is served; nothing of it runs in the product.
 */
@NullMarked
package org.wellspring.web.shared.openapi;

import org.jspecify.annotations.NullMarked;
