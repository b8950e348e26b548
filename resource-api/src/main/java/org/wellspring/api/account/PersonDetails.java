package org.wellspring.api.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * A person's record.
 *
 * @param revision for {@code If-Match}
 * @param language preferred: {@code zh}, {@code en} or {@code ru}
 */
public record PersonDetails(
        Id id,
        long revision,
        String name,
        String email,
        State state,
        @Nullable Id organisation,
        Set<Grant> grants,
        String language,
        Instant created,
        @Nullable Instant lastSignIn) {

    public enum State {
        INVITED,
        ACTIVE,
        SUSPENDED
    }
}
