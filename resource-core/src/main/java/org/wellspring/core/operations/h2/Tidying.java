package org.wellspring.core.operations.h2;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.wellspring.core.operations.Database;
import org.wellspring.core.shared.background.Background;

/**
 * Frees the space of what was overwritten in H2's file. Each commit appends the pages it changed as a chunk, whose space can
 * be used again when none of its pages is needed any more; a few nearly always are, and have to be written once more
 * elsewhere. H2 does so by itself only where commits are acknowledged before they are written, which is not allowed here:
 * 60 thousand imported records left a file ten times their size.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Tidying {

    private static final long EVERY = 1_000;

    /** How long one round may take, in nanoseconds: commits wait for the piece that is being written. */
    private static final long ROUND = 500_000_000;

    /** In bytes. */
    private static final int PIECE = 8 << 20;

    /** A percentage: of the pages in all chunks, how many should be needed. Near 100 the same pages would be written all the time. */
    private static final int WANTED = 60;

    /** Not the server's pool, whose connections do not all tell what they wrap. */
    private final Database database = new Database();

    @Resource
    TimerService timers;

    /** On PostgreSQL there is nothing to do. */
    @PostConstruct
    void begin() {
        try (Connection connection = database.getConnection()) {
            if (connection.isWrapperFor(JdbcConnection.class)) {
                timers.createIntervalTimer(Background.AFTER_START, EVERY, new TimerConfig("tidying", false));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database could not be asked what it is", failure);
        }
    }

    @Timeout
    void tidy() {
        try (Connection connection = database.getConnection()) {
            tidy(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The database's file could not be tidied", failure);
        }
    }

    /** @param connection to a database in a file of H2 */
    static void tidy(Connection connection) throws SQLException {
        MVStore store = ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession())
                .getDatabase()
                .getStore()
                .getMvStore();
        long end = System.nanoTime() + ROUND;
        while (store.compact(WANTED, PIECE) && System.nanoTime() < end) {
            // the next piece
        }
    }
}
