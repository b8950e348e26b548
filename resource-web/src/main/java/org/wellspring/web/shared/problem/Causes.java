package org.wellspring.web.shared.problem;

import jakarta.ws.rs.WebApplicationException;
import java.io.EOFException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.wellspring.api.shared.ProblemException;

/** Looks behind what containers wrap around an exception. */
final class Causes {

    /** Deeper chains do not occur; a circle would not end. */
    private static final int DEEPEST = 20;

    private Causes() {}

    /** The one in the chain that was thrown on purpose, else the outermost. */
    static Throwable telling(Throwable thrown) {
        Throwable cause = find(thrown, ProblemException.class::isInstance);
        if (cause == null) {
            cause = find(thrown, WebApplicationException.class::isInstance);
        }
        return cause == null ? thrown : cause;
    }

    /** Whether the connection broke while the request was read or answered. */
    static boolean isClientGone(Throwable thrown) {
        return find(
                        thrown,
                        cause -> cause instanceof EOFException
                                || cause.getClass().getSimpleName().equals("ClientAbortException"))
                != null;
    }

    static boolean isDatabaseBusy(Throwable thrown) {
        return find(thrown, SQLTransientConnectionException.class::isInstance) != null;
    }

    private static @org.jspecify.annotations.Nullable Throwable find(Throwable thrown, Predicate<Throwable> wanted) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (wanted.test(cause)) {
                return cause;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
