package org.wellspring.core.reuse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices;
import org.wellspring.api.reuse.ProblemReports.Report;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/** Tells readers what came of the resources they collected or reported, with titles in the reader's own language. */
@Dependent
class ReaderNotices {

    @Inject
    Notices notices;

    @Inject
    Accounts accounts;

    void collectedWithdrawn(Id reader, Id resource, LocalizedText title) {
        notices.tell(reader, "reuse.collected-withdrawn", resource, List.of(title.in(language(reader))));
    }

    void reportClosed(Id reporter, Report report) {
        String title = report.resourceTitle().in(language(reporter));
        String answer = report.answer() == null ? "" : report.answer();
        notices.tell(
                reporter,
                "reuse.report-closed",
                report.id(),
                List.of(title, answer, report.resource().toString()));
    }

    private Locale language(Id reader) {
        return Locale.forLanguageTag(accounts.person(Caller.SYSTEM, reader).language());
    }
}
