package org.wellspring.core.interop;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.Reviews;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.ImportRows.Claim;

/** Approves what rows submitted, each by the rules of any review and in a transaction of its own. */
@Stateless
public class ApproveStep {

    private ImportRows rows;

    private Catalogue catalogue;

    private Reviews reviews;

    @Inject
    ApproveStep(ImportRows rows, Catalogue catalogue, Reviews reviews) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.reviews = reviews;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ApproveStep() {}

    /** @param numbers rows that submitted something @param more whether there are rows behind these */
    public record Step(List<Long> numbers, boolean more) {}

    public Step next(Claim claim) {
        List<ImportRow> chunk = rows.next(rows.hold(claim));
        List<Long> numbers = chunk.stream()
                .filter(row -> row.outcome() == Outcome.CREATE || row.before() != null)
                .filter(row -> row.resource() != null && !row.isUndone())
                .map(ImportRow::number)
                .toList();
        return new Step(numbers, !chunk.isEmpty());
    }

    public void approve(Claim claim, long number) {
        ImportJob job = rows.hold(claim);
        ImportRow row = rows.row(job, number);
        Id resource = row.resource();
        if (resource == null) {
            return;
        }
        long before = catalogue.read(job.actor(), resource).revision();
        ResourceDetails approved = reviews.approve(job.actor(), new Decision(resource, before, Map.of(), job.reason()));
        rows.follow(job, resource, before, approved.revision());
    }

    public void note(Claim claim, long number, ProblemException refused) {
        rows.row(rows.hold(claim), number).note(List.of(new Finding("", refused.problem(), refused.arguments())));
    }

    /** Moves on behind the rows that {@link #next} named. */
    public void advance(Claim claim) {
        ImportJob job = rows.hold(claim);
        List<ImportRow> chunk = rows.next(job);
        if (!chunk.isEmpty()) {
            rows.advance(job, chunk.size(), chunk.get(chunk.size() - 1).number());
        }
    }
}
