package org.wellspring.api.reuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;

/** "Report a problem": what a reader found wrong with a resource, and what came of it. */
public interface ProblemReports {

    /**
     * Anybody may report.
     *
     * @param kind vocabulary {@code problem-kind}
     * @param words 1 to 2,000 characters
     */
    Report report(Caller caller, Id resource, String kind, String words);

    /** Open reports, oldest first, for curators. */
    Slice<Report> open(Caller caller, @Nullable String cursor, int limit);

    /** Closes a report with an answer of 1 to 2,000 characters, which its reporter is told. */
    Report close(Caller caller, Id report, String answer);

    /** @param reporter the name; "" for the public */
    record Report(
            Id id,
            Id resource,
            String resourceTitle,
            int version,
            String kind,
            String words,
            String reporter,
            Instant at,
            @Nullable String answer) {}
}
