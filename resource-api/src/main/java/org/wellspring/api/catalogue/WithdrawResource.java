package org.wellspring.api.catalogue;

import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * Takes a resource out of the catalogue.
 *
 * @param reason vocabulary {@code withdrawal}; {@code emergency} is a privileged act that is reviewed after
 * @param note what readers are told, 1 to 1,000 characters
 * @param replacement the published resource to use instead; null when there is none
 */
public record WithdrawResource(
        Id resource,
        long revision,
        String reason,
        String note,
        @Nullable Id replacement) {}
