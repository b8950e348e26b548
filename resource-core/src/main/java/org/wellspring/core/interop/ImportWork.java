package org.wellspring.core.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.wellspring.api.interop.Imports.State;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.ImportRows.Claim;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.interop.table.ImportFolder;
import org.wellspring.core.shared.background.Background;

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

    private Background background;

    @Inject
    ImportWork(
            ImportFolder folder,
            PreviewStep preview,
            ApplyStep apply,
            UndoStep undo,
            ApproveStep approve,
            Background background) {
        this.folder = folder;
        this.preview = preview;
        this.apply = apply;
        this.undo = undo;
        this.approve = approve;
        this.background = background;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ImportWork() {}

    /** Where a job stands when it is taken over. @param at the last row that is done */
    public record Standing(State state, Charset charset, long at) {}

    void toItsEnd(Claim claim, Standing standing) {
        switch (standing.state()) {
            case PREVIEWING -> preview(claim, standing);
            case APPLYING -> apply(claim);
            case APPROVING -> approve(claim);
            case UNDOING -> undo(claim);
            default -> throw new IllegalStateException("No job: " + standing.state());
        }
    }

    private boolean goesOn() {
        return !background.isEnding();
    }

    private void preview(Claim claim, Standing standing) {
        boolean more = standing.at() == 0;
        while (more && goesOn()) {
            more = preview.clear(claim);
        }
        try (CsvTable table = CsvTable.open(folder.file(claim.id()), standing.charset())) {
            skip(table, standing.at());
            for (List<List<String>> next = next(table); !next.isEmpty() && goesOn(); next = next(table)) {
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

    private void apply(Claim claim) {
        for (ApplyStep.Step step = apply.take(claim); step.more() && goesOn(); step = apply.take(claim)) {
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

    private void undo(Claim claim) {
        boolean more = true;
        while (more && goesOn()) {
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

    private void approve(Claim claim) {
        for (ApproveStep.Step step = approve.next(claim); step.more() && goesOn(); step = approve.next(claim)) {
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
