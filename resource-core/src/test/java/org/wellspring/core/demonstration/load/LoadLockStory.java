package org.wellspring.core.demonstration.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.TestDatabase;

/** What holds on every database. */
interface LoadLockStory {

    TestDatabase database();

    @BeforeEach
    default void loading() throws SQLException {
        try (Connection connection = database().source().getConnection()) {
            connection.createStatement().execute("delete from demonstration");
            connection
                    .createStatement()
                    .execute("insert into demonstration (id, revision, state) values (1, 0, 'LOADING')");
        }
    }

    @Test
    default void aSecondNodeShouldLeaveTheLoadingToTheFirst() throws SQLException {
        try (LoadLock first = LoadLock.take(database().source()).orElseThrow()) {
            assertTrue(LoadLock.take(database().source()).isEmpty(), "two nodes load");
            first.finish();
        }
        assertTrue(LoadLock.take(database().source()).isEmpty(), "loaded twice");
    }

    @Test
    default void whatADeadNodeBeganAnotherShouldGoOnWith() throws SQLException {
        LoadLock.take(database().source()).orElseThrow().close();
        try (LoadLock next = LoadLock.take(database().source()).orElseThrow()) {
            next.finish();
        }
        try (Connection connection = database().source().getConnection();
                ResultSet row =
                        connection.createStatement().executeQuery("select state, revision from demonstration")) {
            assertTrue(row.next());
            assertEquals("LOADED", row.getString("state"));
            assertEquals(1, row.getLong("revision"));
        }
    }
}
