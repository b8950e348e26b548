package org.wellspring.core.interop;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.interop.table.RecordReader;
import org.wellspring.core.interop.table.RecordReader.Read;
import org.wellspring.core.interop.table.Sameness;

/** Foresees what becomes of some hundred records, in one transaction. */
@Stateless
public class PreviewStep {

    private ImportRows rows;

    private BulkCatalogue catalogue;

    private Vocabularies vocabularies;

    @Inject
    PreviewStep(ImportRows rows, BulkCatalogue catalogue, Vocabularies vocabularies) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.vocabularies = vocabularies;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PreviewStep() {}

    /** A record with what it means. */
    private record Foreseen(ImportRow row, String key, Read read) {}

    /** Removes some rows of an earlier preview. @return whether there may be more */
    public boolean clear(Claim claim) {
        return rows.clear(rows.hold(claim)) > 0;
    }

    public void take(Claim claim, List<List<String>> records) {
        ImportJob job = rows.hold(claim);
        RecordReader reader = new RecordReader(job.header(), job.mapping(), vocabularies, catalogue);
        List<Foreseen> sound = new ArrayList<>();
        List<Read> reads = reader.readAll(records);
        long number = job.atRow();
        for (int index = 0; index < records.size(); index++) {
            number++;
            Read read = reads.get(index);
            String key = Sameness.key(read.title(), read.metadata());
            ImportRow row =
                    new ImportRow(job.id().value(), number, read.title(), records.get(index), Sameness.digest(key));
            if (read.findings().isEmpty()) {
                sound.add(new Foreseen(row, key, read));
            } else {
                foresee(job, row, Outcome.REFUSE, read.findings());
            }
        }
        foresee(job, reader, sound);
        rows.advance(job, records.size(), number);
    }

    private void foresee(ImportJob job, RecordReader reader, List<Foreseen> sound) {
        List<List<Finding>> faults = catalogue.check(
                sound.stream().map(record -> record.read().metadata()).toList(),
                ImportMapping.destination(job.mapping()));
        Map<String, ResourceMetadata> there = there(job, reader, sound);
        for (int index = 0; index < sound.size(); index++) {
            Foreseen record = sound.get(index);
            if (!faults.get(index).isEmpty()) {
                foresee(job, record.row(), Outcome.REFUSE, faults.get(index));
                continue;
            }
            ResourceMetadata present = there.get(record.key());
            ResourceMetadata merged = present == null
                    ? record.read().metadata()
                    : Sameness.merge(present, record.read().metadata());
            Outcome outcome =
                    present == null ? Outcome.CREATE : merged.equals(present) ? Outcome.UNCHANGED : Outcome.MERGE;
            there.put(record.key(), merged);
            foresee(job, record.row(), outcome, List.of());
        }
    }

    /** What will be there when these records are applied: from the catalogue, and from rows that come earlier. */
    private Map<String, ResourceMetadata> there(ImportJob job, RecordReader reader, List<Foreseen> sound) {
        Map<String, ResourceMetadata> there = new HashMap<>();
        Map<String, List<Existing>> existing = catalogue.byTitle(
                sound.stream().map(record -> record.read().title()).collect(Collectors.toSet()));
        Set<Long> identities =
                sound.stream().map(record -> Sameness.digest(record.key())).collect(Collectors.toSet());
        for (Foreseen record : sound) {
            Optional<Existing> same = Sameness.find(
                    record.key(), existing.getOrDefault(record.read().title(), List.of()));
            same.ifPresent(found -> there.putIfAbsent(record.key(), found.metadata()));
        }
        for (ImportRow earlier : rows.withIdentities(job, identities)) {
            Read read = reader.read(earlier.cells());
            there.merge(Sameness.key(read.title(), read.metadata()), read.metadata(), Sameness::merge);
        }
        return there;
    }

    private void foresee(ImportJob job, ImportRow row, Outcome outcome, List<Finding> findings) {
        row.foresee(outcome, findings);
        job.count(outcome, 1);
        rows.add(row);
    }
}
