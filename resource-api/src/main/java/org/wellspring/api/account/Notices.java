package org.wellspring.api.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;

/** What a person is told inside the application. */
public interface Notices {

    /**
     * Tells a person once: a second notice with the same kind and subject for the same person is left out.
     *
     * @param kind {@code feature.what-happened}; the doors hold its text
     * @param arguments for the text, in order
     */
    void tell(Id person, String kind, Id subject, List<String> arguments);

    /** The caller's notices, newest first. */
    Slice<Notice> mine(Caller caller, @Nullable String cursor, int limit);

    /** How many the caller has not seen. */
    int unseen(Caller caller);

    /** Marks everything up to now as seen. */
    void markSeen(Caller caller);

    record Notice(Id id, String kind, Id subject, List<String> arguments, Instant at, boolean seen) {

        public Notice {
            arguments = List.copyOf(arguments);
        }
    }
}
