package org.wellspring.core.interop;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.BulkCatalogue.Receipt;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.core.interop.ImportRows.Claim;

/** Takes rows back, last first, so that what was merged into a resource is gone before the resource itself goes. */
@Stateless
public class UndoStep {

    private ImportRows rows;

    private BulkCatalogue catalogue;

    @Inject
    UndoStep(ImportRows rows, BulkCatalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public UndoStep() {}

    /** Rows among the next ones that were merged into something, last first. */
    public List<Long> merges(Claim claim) {
        return rows.previous(rows.hold(claim)).stream()
                .filter(row -> row.isApplied() && !row.isUndone() && row.before() != null)
                .map(ImportRow::number)
                .toList();
    }

    /** Gives the resource of one merged row the metadata it had before. */
    public void unmerge(Claim claim, long number) {
        ImportJob job = rows.hold(claim);
        ImportRow row = rows.row(job, number);
        Id resource = row.resource();
        ResourceMetadata before = row.before();
        if (resource == null || before == null) {
            return;
        }
        Receipt receipt = catalogue.change(
                job.actor(),
                new Existing(resource, row.revisionAfter(), before),
                before,
                ImportMapping.destination(job.mapping()));
        if (receipt.resource() == null) {
            row.note(receipt.findings());
            return;
        }
        row.takeBack();
        rows.follow(job, resource, row.revisionAfter(), receipt.revision());
    }

    /** Says that one row stays as it is. */
    public void keep(Claim claim, long number) {
        rows.row(rows.hold(claim), number).note(List.of(Finding.at("", InteropProblem.CHANGED_SINCE)));
    }

    /** Takes back what the next rows created. @return whether there may be more */
    public boolean take(Claim claim) {
        ImportJob job = rows.hold(claim);
        List<ImportRow> chunk = rows.previous(job);
        List<ImportRow> created = new ArrayList<>();
        List<Receipt> receipts = new ArrayList<>();
        for (ImportRow row : chunk) {
            if (row.isApplied() && !row.isUndone() && row.outcome() == Outcome.CREATE && row.resource() != null) {
                created.add(row);
                receipts.add(new Receipt(row.resource(), row.revisionAfter(), List.of()));
            }
        }
        takeBack(job, created, receipts);
        if (!chunk.isEmpty()) {
            rows.advance(job, chunk.size(), chunk.get(chunk.size() - 1).number());
        }
        job.countUndone(rows.undone(job));
        return !chunk.isEmpty();
    }

    private void takeBack(ImportJob job, List<ImportRow> created, List<Receipt> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        List<Boolean> taken = catalogue.takeBack(job.actor(), receipts);
        List<Long> gone = new ArrayList<>();
        for (int index = 0; index < created.size(); index++) {
            Id resource = receipts.get(index).resource();
            if (taken.get(index) && resource != null) {
                gone.add(resource.value());
            } else {
                created.get(index).note(List.of(Finding.at("", InteropProblem.CHANGED_SINCE)));
            }
        }
        rows.takeBack(job, gone);
    }
}
