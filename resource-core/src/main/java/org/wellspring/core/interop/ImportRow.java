package org.wellspring.core.interop;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BulkCatalogue.Receipt;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.Row;
import org.wellspring.api.shared.Finding;
import org.wellspring.core.shared.StoredJson;

/**
 * One record of an import and what became of it. Written by the job that holds the import's claim and by nobody else, hence
 * without a revision of its own.
 */
@Entity
@Table(name = "import_row")
@IdClass(ImportRow.Key.class)
class ImportRow {

    private static final int LONGEST_TITLE = 300;

    private static final int LONGEST_CELLS = 200_000;

    @Id
    @Column(name = "import_id")
    private long importId;

    @Id
    private long number;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String title;

    private String cells;

    private @Nullable String findings;

    @Column(name = "identity")
    private long identity;

    @Column(name = "resource_id")
    private @Nullable Long resource;

    @Column(name = "revision_after")
    private long revisionAfter;

    @Column(name = "before_merge")
    private @Nullable String before;

    @Column(name = "target_id")
    private @Nullable Long target;

    /** Names of fields, with a blank between two. */
    private String changes;

    private boolean applied;

    private boolean undone;

    /** For JPA. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        long importId;
        long number;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.importId == importId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(importId, number);
        }
    }

    ImportRow(long importId, long number, String title, List<String> cells, long identity) {
        this.importId = importId;
        this.number = number;
        this.outcome = Outcome.REFUSE;
        this.title = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        String written = StoredJson.write(cells);
        this.cells = written.length() > LONGEST_CELLS ? "[]" : written;
        this.identity = identity;
        this.changes = "";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {}

    void foresee(Outcome expected, List<Finding> found) {
        outcome = expected;
        findings = StoredFinding.write(found);
    }

    /** @param fields of the target that will change */
    void foreseeMerge(org.wellspring.api.shared.@Nullable Id into, List<String> fields) {
        target = into == null ? null : into.value();
        changes = String.join(" ", fields);
    }

    /** The record became, or was found to be, this resource. */
    void apply(Outcome happened, Receipt receipt) {
        applied = true;
        outcome = happened;
        resource = receipt.resource() == null ? null : receipt.resource().value();
        revisionAfter = receipt.revision();
        findings = StoredFinding.write(receipt.findings());
    }

    /** What the resource said before this record was added to it. */
    void remember(ResourceMetadata earlier) {
        before = StoredJson.write(earlier);
    }

    void refuse(List<Finding> found) {
        applied = true;
        outcome = Outcome.REFUSE;
        findings = StoredFinding.write(found);
    }

    void takeBack() {
        undone = true;
    }

    void note(List<Finding> found) {
        findings = StoredFinding.write(found);
    }

    long number() {
        return number;
    }

    Outcome outcome() {
        return outcome;
    }

    boolean isApplied() {
        return applied;
    }

    boolean isUndone() {
        return undone;
    }

    long revisionAfter() {
        return revisionAfter;
    }

    org.wellspring.api.shared.@Nullable Id resource() {
        return idOf(resource);
    }

    private static org.wellspring.api.shared.@Nullable Id idOf(@Nullable Long id) {
        return id == null ? null : new org.wellspring.api.shared.Id(id);
    }

    private List<String> changed() {
        return changes.isEmpty() ? List.of() : List.of(changes.split(" ", -1));
    }

    /** Null when this record was not added to something that was there. */
    @Nullable
    ResourceMetadata before() {
        return before == null ? null : StoredJson.read(before, ResourceMetadata.class);
    }

    List<String> cells() {
        return StoredJson.read(cells, new TypeReference<>() {});
    }

    Row details(List<String> header) {
        Map<String, String> named = new LinkedHashMap<>();
        List<String> values = cells();
        for (int column = 0; column < Math.min(header.size(), values.size()); column++) {
            named.put(header.get(column), values.get(column));
        }
        return new Row(
                number,
                outcome,
                title,
                named,
                StoredFinding.read(findings),
                resource(),
                undone,
                idOf(target),
                changed());
    }
}
