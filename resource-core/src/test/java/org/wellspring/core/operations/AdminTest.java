package org.wellspring.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTest {

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private final Admin admin = new Admin(out, out);

    @Test
    void aWholeTrailShouldEndWithZero() {
        migrate();
        assertEquals(0, admin.verifyAudit(settings()));
        assertTrue(said().contains("sealed entries:  0"), said());
        assertTrue(said().contains("whole"), said());
    }

    @Test
    void aBrokenTrailShouldEndWithOneAndNameTheEntry() throws SQLException {
        migrate();
        try (Connection connection = new Database(settings()).getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update audit_head set chain_number = 3");
        }
        assertEquals(1, admin.verifyAudit(settings()));
        assertTrue(said().contains("BROKEN at entry 1"), said());
    }

    @Test
    void aCompactedDatabaseShouldBeSmallerAndWhole() throws SQLException, IOException {
        migrate();
        Path file = Database.file(settings());
        try (Connection connection = new Database(settings()).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table heap (id int primary key, text varchar)");
            for (int round = 0; round < 20; round++) {
                statement.execute("delete from heap");
                statement.execute(
                        "insert into heap select n, repeat('" + round + "', 2000) from system_range(1, 500) r(n)");
            }
        }
        long before = Files.size(file);
        assertEquals(0, new CompactCommand().run(new CommandPlace(settings()), List.of(), out));
        assertTrue(Files.size(file) < before / 4, before + " and now " + Files.size(file));
        assertTrue(said().startsWith("The database takes "), said());
        try (Connection connection = new Database(settings()).getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), min(text), max(text) from heap")) {
            assertTrue(row.next());
            assertEquals(500, row.getInt(1));
            assertEquals("19".repeat(2000), row.getString(2));
            assertEquals("19".repeat(2000), row.getString(3));
        }
        assertEquals(0, admin.verifyAudit(settings()));
    }

    @Test
    void noDatabaseShouldEndWithTwoAndMakeNone() {
        assertEquals(2, admin.verifyAudit(settings()));
        assertTrue(said().contains("There is no database"), said());
        assertFalse(Files.exists(data.resolve("database")));
    }

    @Test
    void aFolderThatIsNoDatabaseShouldEndWithTwo() throws SQLException {
        new Database(settings()).getConnection().close();
        assertEquals(2, admin.verifyAudit(settings()));
        assertTrue(said().contains("cannot be read"), said());
    }

    @Test
    void anUnknownCommandShouldShowTheCommands() {
        assertEquals(64, admin.run(List.of("audit", "forge")));
        assertTrue(said().startsWith("usage: bin/admin"), said());
    }

    private void migrate() {
        Migrations.migrate(new Database(settings()));
    }

    private Settings settings() {
        return new Settings(name ->
                Optional.ofNullable(Map.of("WELLSPRING_DATA", data.toString()).get(name)));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
