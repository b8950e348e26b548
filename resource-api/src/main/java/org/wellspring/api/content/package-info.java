/**
 * The files of a resource: they arrive as streams, are digested while they arrive, are durable before they are
 * acknowledged, and are served as they came.
 */
@NullMarked
package org.wellspring.api.content;

import org.jspecify.annotations.NullMarked;
