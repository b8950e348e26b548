package org.wellspring.api.reuse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** "Report a problem": what a reader found wrong with a resource, and what came of it. */
public interface ProblemReports {

    /** The most characters of a report, and of its answer. */
    int LONGEST_WORDS = 2_000;

    /** Reports on one resource in an hour by people who are not signed in. */
    int MOST_ANONYMOUS = 10;

    /** Such reports on all resources in an hour. */
    int MOST_ANONYMOUS_ANYWHERE = 200;

    /**
     * Anybody may report; who is not signed in, only so often.
     *
     * @param kind vocabulary {@code problem-kind}
     * @param words 1 to 2,000 characters
     * @throws ProblemException {@link ReuseProblem#NOT_IN_CATALOGUE}, {@link ReuseProblem#TOO_MANY_REPORTS}
     */
    Report report(Caller caller, Id resource, String kind, String words);

    /** Open reports, oldest first, for curators. */
    Slice<Report> open(Caller caller, @Nullable String cursor, int limit);

    /**
     * Closes a report with an answer of 1 to 2,000 characters, which its reporter is told by a notice
     * {@code reuse.report-closed} on the report, with the resource's title, the answer and the resource's id.
     *
     * @throws ProblemException {@link ReuseProblem#REPORT_CLOSED}
     */
    Report close(Caller caller, Id report, String answer);

    /** @param reporter the name; "" for the public */
    record Report(
            Id id,
            Id resource,
            LocalizedText resourceTitle,
            int version,
            String kind,
            String words,
            String reporter,
            Instant at,
            @Nullable String answer) {}
}
