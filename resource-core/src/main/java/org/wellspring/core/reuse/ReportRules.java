package org.wellspring.core.reuse;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Findings;

/** Which reports are let in. */
@Dependent
class ReportRules {

    private static final String KINDS = "problem-kind";

    @Inject
    Vocabularies vocabularies;

    @Inject
    Catalogue catalogue;

    @Inject
    ReportShelf shelf;

    void requireSound(String kind, String words) {
        Findings findings = new Findings().required("/words", words, ProblemReports.LONGEST_WORDS);
        Optional<Term> term = vocabularies.term(KINDS, kind);
        findings.when(term.isEmpty(), "/kind", VocabularyProblem.UNKNOWN_TERM, KINDS, kind)
                .when(term.filter(Term::retired).isPresent(), "/kind", VocabularyProblem.RETIRED_TERM, KINDS, kind)
                .refuseIfAny();
    }

    /** What is reported, when it is in the catalogue and there is room for a report by this caller. */
    ResourceDetails admit(Caller caller, Id resource) {
        ResourceDetails reported = Published.read(catalogue, caller, resource);
        if (!caller.signedIn()) {
            requireRoomForAnonymous(resource);
        }
        return reported;
    }

    /** Keeps somebody without a name from burying the curators. */
    private void requireRoomForAnonymous(Id resource) {
        long[] recent = shelf.recentAnonymous(ProblemReports.MOST_ANONYMOUS_ANYWHERE);
        long here = Arrays.stream(recent)
                .filter(reported -> reported == resource.value())
                .count();
        if (here >= ProblemReports.MOST_ANONYMOUS || recent.length >= ProblemReports.MOST_ANONYMOUS_ANYWHERE) {
            throw new ProblemException(ReuseProblem.TOO_MANY_REPORTS);
        }
    }
}
