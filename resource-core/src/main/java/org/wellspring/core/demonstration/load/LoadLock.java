package org.wellspring.core.demonstration.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the one node that loads the demonstration holds meanwhile: a lock on the row that says that it is loading, on a
 * connection of its own. A node that dies loses it with the connection, so the next start can go on at once.
 */
public final class LoadLock implements AutoCloseable {

    private final Connection connection;

    private LoadLock(Connection connection) {
        this.connection = connection;
    }

    /** Empty when another node is loading, or has loaded. */
    public static Optional<LoadLock> take(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        LoadLock lock = new LoadLock(connection);
        try {
            connection.setAutoCommit(false);
            if (lock.isTaken()) {
                return Optional.of(lock);
            }
        } catch (SQLException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
        lock.close();
        return Optional.empty();
    }

    private boolean isTaken() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select id from demonstration where state = 'LOADING' for update skip locked");
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    /** Everything is in: nobody loads again. */
    public void finish() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update demonstration set state = 'LOADED', revision = revision + 1 where state = 'LOADING'")) {
            update.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } finally {
            connection.close();
        }
    }
}
