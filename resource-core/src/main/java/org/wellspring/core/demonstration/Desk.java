package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.catalogue.Reviews.AxisResult;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.Reviews.Outcome;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.demonstration.Entry.Withdrawal;

/** The curators of the demonstration at work. */
@Dependent
class Desk {

    @Inject
    Catalogue catalogue;

    @Inject
    Reviews reviews;

    @Inject
    Vocabularies vocabularies;

    void claim(Id resource, Caller curator) {
        reviews.claim(curator, resource);
    }

    /** Each approves in turn, until it is published. */
    void publish(Id resource, List<Caller> curators) {
        for (Caller curator : curators) {
            ResourceDetails claimed = reviews.claim(curator, resource);
            ResourceDetails decided =
                    reviews.approve(curator, new Decision(resource, claimed.revision(), everythingMet(), ""));
            if (decided.versionState() == VersionState.PUBLISHED) {
                return;
            }
        }
    }

    /** How many of the curators, who take their turns in order, approved this version before an interruption. */
    int approvals(Id resource, int version, List<Caller> curators) {
        return Math.toIntExact(reviews.history(curators.get(0), resource).stream()
                .filter(review -> review.version() == version && review.outcome() == Outcome.APPROVED)
                .count());
    }

    /**
     * Takes out again what the story withdrew; what is out already stays out.
     *
     * @param replacement null when there is none
     */
    void withdraw(Caller curator, Id resource, Withdrawal why, @Nullable Id replacement) {
        try {
            ResourceDetails published = catalogue.read(curator, resource);
            catalogue.withdraw(
                    curator,
                    new WithdrawResource(resource, published.revision(), why.reason(), note(why), replacement));
        } catch (ProblemException refused) {
            if (refused.problem() != CatalogueProblem.WITHDRAWN) {
                throw refused;
            }
        }
    }

    /** A tombstone has one text for all readers: what was written in each language, a line each. */
    private static String note(Withdrawal why) {
        return String.join("\n", why.note().values().values());
    }

    private Map<String, AxisResult> everythingMet() {
        return vocabularies.terms("criterion").stream()
                .filter(term -> !term.retired())
                .collect(Collectors.toMap(Term::code, term -> AxisResult.MET));
    }
}
