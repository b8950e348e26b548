package org.wellspring.core.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * Sends pending changes to the database while the service can still say what a conflict means; at commit it would be too
 * late.
 */
public final class Conflicts {

    private Conflicts() {}

    /** Flushes; a version conflict becomes {@link SharedProblem#CONCURRENT_CHANGE}. */
    public static void flush(EntityManager entities) {
        flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    /** Flushes; a unique key that is taken becomes {@code taken}, a version conflict {@code CONCURRENT_CHANGE}. */
    public static void flush(EntityManager entities, Problem taken) {
        try {
            entities.flush();
        } catch (OptimisticLockException conflict) {
            throw new ProblemException(SharedProblem.CONCURRENT_CHANGE);
        } catch (PersistenceException failure) {
            if (isUniqueViolation(failure)) {
                throw new ProblemException(taken);
            }
            if (isLockConflict(failure)) {
                throw new ProblemException(SharedProblem.CONCURRENT_CHANGE);
            }
            throw failure;
        }
    }

    /** Refuses unless the caller read the present revision. */
    public static void requireRevision(long expected, long present) {
        if (expected != present) {
            throw new ProblemException(SharedProblem.REVISION_STALE);
        }
    }

    /** SQLSTATE 23505, in H2 and PostgreSQL alike. */
    public static boolean isUniqueViolation(Throwable failure) {
        return hasState(failure, "23505");
    }

    /** Serialization failure, deadlock (SQL standard class 40), or H2's lock time-out and concurrent update (90131, HYT00). */
    private static boolean isLockConflict(Throwable failure) {
        return hasState(failure, "40001", "40P01", "HYT00", "90131");
    }

    private static boolean hasState(Throwable failure, String... states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && java.util.List.of(states).contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
