package org.wellspring.api.catalogue;

import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * Starts a draft.
 *
 * @param section null for the first section
 * @param idempotencyKey from the caller, at most 200 printable ASCII characters: the same key with the same content
 *     gives the same draft for 24 hours; null for none
 */
public record CreateResource(
        ResourceMetadata metadata,
        @Nullable Id section,
        @Nullable String idempotencyKey) {}
