package org.wellspring.core.interop;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.BulkCatalogue.Receipt;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.interop.table.RecordReader;
import org.wellspring.core.interop.table.RecordReader.Read;
import org.wellspring.core.interop.table.Sameness;

/**
 * Makes rows come true, some hundred in one transaction with the job's progress, so that a job that was cut off repeats
 * nothing. Looks anew at what is there: the catalogue may have changed since the preview.
 */
@Stateless
public class ApplyStep {

    private ImportRows rows;

    private BulkCatalogue catalogue;

    private Vocabularies vocabularies;

    @Inject
    ApplyStep(ImportRows rows, BulkCatalogue catalogue, Vocabularies vocabularies) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.vocabularies = vocabularies;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ApplyStep() {}

    /** @param merges rows to be merged one by one before the next step @param more whether there is a next step */
    public record Step(List<Long> merges, boolean more) {}

    /** Several rows of one chunk that become one new resource. */
    private static final class Newcomer {

        private final List<ImportRow> rows = new ArrayList<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private ResourceMetadata metadata;

        Newcomer(ResourceMetadata metadata) {
            this.metadata = metadata;
        }

        void add(ImportRow row, ResourceMetadata said) {
            ResourceMetadata merged = Sameness.merge(metadata, said);
            outcomes.add(rows.isEmpty() ? Outcome.CREATE : merged.equals(metadata) ? Outcome.UNCHANGED : Outcome.MERGE);
            rows.add(row);
            metadata = merged;
        }
    }

    /** Creates what is new among the next rows; what must be merged is named and left. */
    public Step take(Claim claim) {
        ImportJob job = rows.hold(claim);
        List<ImportRow> chunk = rows.next(job);
        List<ImportRow> open = chunk.stream()
                .filter(row -> !row.isApplied() && row.outcome() != Outcome.REFUSE)
                .toList();
        List<Long> merges = apply(job, open);
        if (merges.isEmpty() && !chunk.isEmpty()) {
            rows.advance(job, chunk.size(), chunk.get(chunk.size() - 1).number());
        }
        return new Step(merges, !chunk.isEmpty());
    }

    /** Adds one row to the resource that is there. */
    public void merge(Claim claim, long number) {
        ImportJob job = rows.hold(claim);
        ImportRow row = rows.row(job, number);
        Read read = reader(job).read(row.cells());
        String key = Sameness.key(read.title(), read.metadata());
        Optional<Existing> found =
                Sameness.find(key, catalogue.byTitle(List.of(read.title())).getOrDefault(read.title(), List.of()));
        if (found.isPresent()) {
            merge(job, row, found.get(), Sameness.merge(found.get().metadata(), read.metadata()));
        }
    }

    private void merge(ImportJob job, ImportRow row, Existing there, ResourceMetadata merged) {
        if (merged.equals(there.metadata())) {
            settle(job, row, Outcome.UNCHANGED, new Receipt(there.resource(), there.revision(), List.of()));
            return;
        }
        Receipt receipt = catalogue.change(job.actor(), there, merged, ImportMapping.destination(job.mapping()));
        if (receipt.resource() == null) {
            refuse(job, row, receipt.findings());
            return;
        }
        settle(job, row, Outcome.MERGE, receipt);
        row.remember(there.metadata());
        rows.follow(job, there.resource(), there.revision(), receipt.revision());
    }

    /** Gives a row up, because the catalogue refused it. */
    public void refuse(Claim claim, long number, ProblemException refused) {
        ImportJob job = rows.hold(claim);
        List<Finding> findings = refused.findings().isEmpty()
                ? List.of(new Finding("", refused.problem(), refused.arguments()))
                : refused.findings();
        refuse(job, rows.row(job, number), findings);
    }

    private List<Long> apply(ImportJob job, List<ImportRow> open) {
        RecordReader reader = reader(job);
        List<Read> reads = reader.readAll(open.stream().map(ImportRow::cells).toList());
        Map<String, List<Existing>> existing =
                catalogue.byTitle(reads.stream().map(Read::title).collect(Collectors.toSet()));
        List<Long> merges = new ArrayList<>();
        Map<String, Newcomer> newcomers = new LinkedHashMap<>();
        for (int index = 0; index < open.size(); index++) {
            Read read = reads.get(index);
            ImportRow row = open.get(index);
            String key = Sameness.key(read.title(), read.metadata());
            Optional<Existing> there = Sameness.find(key, existing.getOrDefault(read.title(), List.of()));
            if (!read.findings().isEmpty()) {
                refuse(job, row, read.findings());
            } else if (there.isEmpty()) {
                newcomers
                        .computeIfAbsent(key, first -> new Newcomer(read.metadata()))
                        .add(row, read.metadata());
            } else if (addsNothing(there.get(), read)) {
                settle(
                        job,
                        row,
                        Outcome.UNCHANGED,
                        new Receipt(there.get().resource(), there.get().revision(), List.of()));
            } else {
                merges.add(row.number());
            }
        }
        create(job, List.copyOf(newcomers.values()));
        return merges;
    }

    private static boolean addsNothing(Existing there, Read read) {
        return Sameness.merge(there.metadata(), read.metadata()).equals(there.metadata());
    }

    private void create(ImportJob job, List<Newcomer> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        List<Receipt> receipts = catalogue.create(
                job.actor(),
                newcomers.stream().map(newcomer -> newcomer.metadata).toList(),
                ImportMapping.destination(job.mapping()));
        for (int index = 0; index < newcomers.size(); index++) {
            Newcomer newcomer = newcomers.get(index);
            Receipt receipt = receipts.get(index);
            for (int row = 0; row < newcomer.rows.size(); row++) {
                if (receipt.resource() == null) {
                    refuse(job, newcomer.rows.get(row), receipt.findings());
                } else {
                    settle(job, newcomer.rows.get(row), newcomer.outcomes.get(row), receipt);
                }
            }
        }
    }

    private void settle(ImportJob job, ImportRow row, Outcome outcome, Receipt receipt) {
        job.count(row.outcome(), -1);
        job.count(outcome, 1);
        row.apply(outcome, receipt);
    }

    private void refuse(ImportJob job, ImportRow row, List<Finding> findings) {
        job.count(row.outcome(), -1);
        job.count(Outcome.REFUSE, 1);
        row.refuse(findings);
    }

    private RecordReader reader(ImportJob job) {
        return new RecordReader(job.header(), job.mapping(), vocabularies, catalogue);
    }
}
