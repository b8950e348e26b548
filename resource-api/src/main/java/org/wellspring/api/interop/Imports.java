package org.wellspring.api.interop;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * Batches of records from a CSV file (RFC 4180; UTF-8 with or without byte order mark, or GB18030, recognised from the
 * bytes). The file is uploaded, its columns are mapped, a preview says what would happen row by row, applying it is one
 * job, and an undo takes back what the job did.
 */
public interface Imports {

    long LARGEST_FILE = 2_000_000_000L;

    /** How long an uploaded table waits to be applied; then its import fails with {@link InteropProblem#EXPIRED}. */
    int DAYS_KEPT = 30;

    /**
     * Takes the file in and proposes a mapping from its header.
     *
     * @param idempotencyKey as for {@link org.wellspring.api.catalogue.CreateResource}
     * @throws ProblemException {@link InteropProblem#NOT_CSV}, {@link InteropProblem#TOO_LARGE},
     *     {@link InteropProblem#NO_ROWS}
     */
    Import upload(Caller caller, String name, InputStream body, @Nullable String idempotencyKey);

    Import read(Caller caller, Id id);

    /** The caller's imports; curators see all. Newest first. */
    Slice<Import> list(Caller caller, @Nullable String cursor, int limit);

    /**
     * Sets the mapping and computes the preview in a job.
     *
     * @throws ProblemException {@link InteropProblem#UNKNOWN_COLUMN}, {@link InteropProblem#UNKNOWN_TARGET},
     *     {@link InteropProblem#TITLE_UNMAPPED}, {@link InteropProblem#WRONG_STATE}
     */
    Import preview(Caller caller, Id id, long revision, Mapping mapping);

    /** Rows of the preview or of the outcome, in order. */
    Slice<Row> rows(Caller caller, RowQuery query);

    /**
     * @param id of the import
     * @param outcome only these; null for all
     */
    record RowQuery(
            Id id, @Nullable Outcome outcome, @Nullable String cursor, int limit) {}

    /** Does in a job what the preview says. @throws ProblemException {@link InteropProblem#WRONG_STATE} */
    Import apply(Caller caller, Id id, long revision);

    /**
     * Takes back, in a job, what the import created and restores what it merged into, as far as nobody changed it since;
     * rows that cannot be taken back say why.
     */
    Import undo(Caller caller, Id id, long revision);

    /** Approves, in a job, everything the import submitted; by another person than the importer. */
    Import approve(Caller caller, Id id, long revision, String reason);

    enum State {
        UPLOADED,
        PREVIEWING,
        PREVIEWED,
        APPLYING,
        APPLIED,
        APPROVING,
        APPROVED,
        UNDOING,
        UNDONE,
        FAILED
    }

    /** What becomes of a row. */
    enum Outcome {
        /** A new resource. */
        CREATE,
        /** Adds to a resource that is there already, or came earlier in the same file. */
        MERGE,
        /** Nothing to add: the same is there already. */
        UNCHANGED,
        /** Breaks a rule; the findings say which. */
        REFUSE
    }

    /** In which state created resources begin. */
    enum Target {
        DRAFT,
        /** In the review queue, where another curator may approve them one by one or all together. */
        SUBMITTED,
        /** In the catalogue at once: reviewed in the system they come from. Administrators only. */
        PUBLISHED
    }

    /**
     * @param columns a field of the resource by the header of its column, field names as in {@code Catalogue.ResourceField};
     *     columns that are left out are ignored; several columns may feed the same field
     * @param defaults a value by field for rows that have none
     * @param separator what divides several values in one cell; "" when there is one
     * @param language of the mapped texts where a field does not name one: {@code zh}, {@code en}, {@code ru}
     * @param priorReview for {@link Target#PUBLISHED}: who reviewed where, 1 to 500 characters; "" otherwise
     */
    record Mapping(
            Map<String, String> columns,
            Map<String, String> defaults,
            String separator,
            String language,
            Target target,
            @Nullable Id section,
            String priorReview) {

        public Mapping {
            columns = Map.copyOf(columns);
            defaults = Map.copyOf(defaults);
        }
    }

    /**
     * @param header the columns' names, in order
     * @param sample the first rows, at most five
     * @param charset as recognised: {@code UTF-8} or {@code GB18030}
     * @param mapping proposed or set
     * @param done rows the running or last job has finished, of {@code total}
     * @param counts rows by outcome, as previewed or applied; they add up to {@code total}
     * @param undone rows taken back
     * @param failure why the job stopped, as a problem code; null when it did not
     */
    record Import(
            Id id,
            long revision,
            String name,
            State state,
            String charset,
            List<String> header,
            List<List<String>> sample,
            Mapping mapping,
            long total,
            long done,
            Map<Outcome, Long> counts,
            long undone,
            @Nullable String failure,
            Id owner,
            Instant created) {}

    /**
     * @param number of the record in the file, from 1, the header not counted
     * @param resource created or merged into; null before and when refused
     * @param target what it was foreseen to be merged into; null when that is a row before it, or nothing
     * @param changes the fields of the target that it was foreseen to change
     */
    record Row(
            long number,
            Outcome outcome,
            String title,
            Map<String, String> cells,
            List<Finding> findings,
            @Nullable Id resource,
            boolean undone,
            @Nullable Id target,
            List<String> changes) {}
}
