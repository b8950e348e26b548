package org.wellspring.core.operations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection that sees the database as it is at its first question, however long it goes on asking. Said in SQL: a server's
 * pool would have its own mind about levels.
 */
final class Snapshot implements AutoCloseable {

    private static final String H2 = "set session characteristics as transaction isolation level ";

    private final Connection connection;
    private final boolean h2;

    /** What the standard calls repeatable read is a snapshot in PostgreSQL; in H2 the next level is. */
    Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        this.h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        connection.setAutoCommit(false);
        execute(h2 ? H2 + "serializable" : "set transaction isolation level repeatable read, read only");
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        if (h2) {
            execute(H2 + "read committed");
        }
        connection.setAutoCommit(true);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
