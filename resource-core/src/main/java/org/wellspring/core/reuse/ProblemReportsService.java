package org.wellspring.core.reuse;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.account.Role;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.HeldPlaces;

/** The desk for problem reports. */
@Stateless
public class ProblemReportsService implements ProblemReports {

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    ReportShelf shelf;

    @Inject
    ReportRules rules;

    @Inject
    ReaderNotices notices;

    @Override
    public Report report(Caller caller, Id resource, String kind, String words) {
        rules.requireSound(kind, words);
        ReportedProblem report = shelf.begin(rules.admit(caller, resource), caller);
        report.say(kind, words);
        shelf.keep(report);
        audit.record(caller, "reuse.report-problem", resource, Map.of("kind", kind));
        return report.details();
    }

    @Override
    public Slice<Report> open(Caller caller, @Nullable String cursor, int limit) {
        policy.require(caller, Action.PROBLEM_REPORT_HANDLE, Guarded.NOTHING);
        return shelf.open(HeldPlaces.of(caller, Role.CURATOR), cursor, limit);
    }

    @Override
    public Report close(Caller caller, Id report, String answer) {
        policy.require(caller, Action.PROBLEM_REPORT_HANDLE, Guarded.NOTHING);
        new Findings().required("/answer", answer, LONGEST_WORDS).refuseIfAny();
        ReportedProblem found = shelf.findToClose(report);
        policy.require(caller, Action.PROBLEM_REPORT_HANDLE, found.guarded());
        Report closed = shelf.close(found, answer);
        found.reporter().ifPresent(reporter -> notices.reportClosed(reporter, closed));
        audit.record(caller, "reuse.close-report", report, Map.of());
        return closed;
    }
}
