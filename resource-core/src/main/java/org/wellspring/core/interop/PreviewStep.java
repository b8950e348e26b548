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
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
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

    /** @param resource null when only rows of the table say it so far */
    private record Present(@Nullable Id resource, ResourceMetadata metadata) {

        Present and(Present later) {
            return new Present(resource, Sameness.merge(metadata, later.metadata()));
        }
    }

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
        Map<String, Present> there = there(job, reader, sound);
        for (int index = 0; index < sound.size(); index++) {
            Foreseen record = sound.get(index);
            if (!faults.get(index).isEmpty()) {
                foresee(job, record.row(), Outcome.REFUSE, faults.get(index));
                continue;
            }
            Present present = there.get(record.key());
            there.put(record.key(), foresee(job, record, present));
        }
    }

    private Present foresee(ImportJob job, Foreseen record, @Nullable Present present) {
        ResourceMetadata said = record.read().metadata();
        if (present == null) {
            foresee(job, record.row(), Outcome.CREATE, List.of());
            return new Present(null, said);
        }
        ResourceMetadata merged = Sameness.merge(present.metadata(), said);
        List<String> changed = Sameness.changed(present.metadata(), merged);
        record.row().foreseeMerge(present.resource(), changed);
        foresee(job, record.row(), changed.isEmpty() ? Outcome.UNCHANGED : Outcome.MERGE, List.of());
        return new Present(present.resource(), merged);
    }

    /** What will be there when these records are applied: from the catalogue, and from rows that come earlier. */
    private Map<String, Present> there(ImportJob job, RecordReader reader, List<Foreseen> sound) {
        Map<String, Present> there = new HashMap<>();
        Map<String, List<Existing>> existing = catalogue.byTitle(
                sound.stream().map(record -> record.read().title()).collect(Collectors.toSet()));
        Set<Long> identities =
                sound.stream().map(record -> Sameness.digest(record.key())).collect(Collectors.toSet());
        for (Foreseen record : sound) {
            Optional<Existing> same = Sameness.find(
                    record.key(), existing.getOrDefault(record.read().title(), List.of()));
            same.ifPresent(found -> there.putIfAbsent(record.key(), new Present(found.resource(), found.metadata())));
        }
        for (ImportRow earlier : rows.withIdentities(job, identities)) {
            Read read = reader.read(earlier.cells());
            there.merge(Sameness.key(read.title(), read.metadata()), new Present(null, read.metadata()), Present::and);
        }
        return there;
    }

    private void foresee(ImportJob job, ImportRow row, Outcome outcome, List<Finding> findings) {
        row.foresee(outcome, findings);
        job.count(outcome, 1);
        rows.add(row);
    }
}
