package org.wellspring.core.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.wellspring.api.interop.Imports.State;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.interop.table.ImportFolder;

/**
 * Does a job step by step, from wherever it stands to its end, or to the product's. Each step is a transaction of its own.
 */
@ApplicationScoped
class ImportWork {

    private ImportFolder folder;

    private PreviewStep preview;

    private ApplyStep apply;

    private UndoStep undo;

    private ApproveStep approve;

    @Inject
    ImportWork(ImportFolder folder, PreviewStep preview, ApplyStep apply, UndoStep undo, ApproveStep approve) {
        this.folder = folder;
        this.preview = preview;
        this.apply = apply;
        this.undo = undo;
        this.approve = approve;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ImportWork() {}

    /** Where a job stands when it is taken over. @param at the last row that is done */
    public record Standing(State state, Charset charset, long at) {}

    /** @param ends whether the product does: what is left then waits for its next start */
    void toItsEnd(Claim claim, Standing standing, BooleanSupplier ends) {
        switch (standing.state()) {
            case PREVIEWING -> preview(claim, standing, ends);
            case APPLYING -> apply(claim, ends);
            case APPROVING -> approve(claim, ends);
            case UNDOING -> undo(claim, ends);
            default -> throw new IllegalStateException("No job: " + standing.state());
        }
    }

    private void preview(Claim claim, Standing standing, BooleanSupplier ends) {
        boolean more = standing.at() == 0;
        while (more && !ends.getAsBoolean()) {
            more = preview.clear(claim);
        }
        try (CsvTable table = CsvTable.open(folder.file(claim.id()), standing.charset())) {
            skip(table, standing.at());
            for (List<List<String>> next = next(table); !next.isEmpty() && !ends.getAsBoolean(); next = next(table)) {
                preview.take(claim, next);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<List<String>> next(CsvTable table) throws IOException {
        return table.next(ImportRows.CHUNK);
    }

    private static void skip(CsvTable table, long records) throws IOException {
        for (long left = records; left > 0; ) {
            left -= table.next((int) Math.min(left, ImportRows.CHUNK)).size();
        }
    }

    private void apply(Claim claim, BooleanSupplier ends) {
        for (ApplyStep.Step step = apply.take(claim); step.more() && !ends.getAsBoolean(); step = apply.take(claim)) {
            for (long number : step.merges()) {
                merge(claim, number);
            }
        }
    }

    private void merge(Claim claim, long number) {
        try {
            apply.merge(claim, number);
        } catch (ProblemException refused) {
            apply.refuse(claim, number, refused);
        }
    }

    private void undo(Claim claim, BooleanSupplier ends) {
        boolean more = true;
        while (more && !ends.getAsBoolean()) {
            for (long number : undo.merges(claim)) {
                unmerge(claim, number);
            }
            more = undo.take(claim);
        }
    }

    private void unmerge(Claim claim, long number) {
        try {
            undo.unmerge(claim, number);
        } catch (ProblemException refused) {
            undo.keep(claim, number);
        }
    }

    private void approve(Claim claim, BooleanSupplier ends) {
        for (ApproveStep.Step step = approve.next(claim);
                step.more() && !ends.getAsBoolean();
                step = approve.next(claim)) {
            for (long number : step.numbers()) {
                approve(claim, number);
            }
            approve.advance(claim);
        }
    }

    private void approve(Claim claim, long number) {
        try {
            approve.approve(claim, number);
        } catch (ProblemException refused) {
            approve.note(claim, number, refused);
        }
    }
}
