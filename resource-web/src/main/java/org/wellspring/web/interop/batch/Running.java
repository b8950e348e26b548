package org.wellspring.web.interop.batch;

import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.State;

/** What a batch's page can show in which state. */
public final class Running {

    private Running() {}

    /** Whether a job is at work. */
    public static boolean is(Import batch) {
        return switch (batch.state()) {
            case PREVIEWING, APPLYING, APPROVING, UNDOING -> true;
            default -> false;
        };
    }

    /** Whether there are rows to look at. */
    public static boolean hasRows(Import batch) {
        return switch (batch.state()) {
            case PREVIEWED, APPLIED, APPROVED, UNDONE -> true;
            default -> false;
        };
    }

    /** Whether its columns may be named, once more. */
    public static boolean isOpen(Import batch) {
        return batch.state() == State.UPLOADED || batch.state() == State.PREVIEWED || batch.state() == State.FAILED;
    }
}
