package org.wellspring.core.operations.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.operations.Database;
import org.wellspring.core.operations.Settings;

class H2FileTest {

    private static final int ROUNDS = 60;

    /** {@code O_DSYNC} of Linux, see open(2). */
    private static final int SYNCHRONOUS = 010000;

    @TempDir
    Path data;

    private Database database;

    @BeforeEach
    void open() {
        database = in(data);
    }

    @Test
    void whatIsWrittenShouldHaveReachedTheDisk() throws SQLException, IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "only Linux tells how files are open");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                Stream<Path> descriptors = Files.list(open)) {
            statement.execute("create table heap (id int primary key)");
            List<Path> ours = descriptors.filter(this::isTheDatabase).toList();
            assertEquals(1, ours.size());
            String flags = Files.readString(Path.of(
                            "/proc/self/fdinfo", ours.get(0).getFileName().toString()))
                    .lines()
                    .filter(line -> line.startsWith("flags:"))
                    .findFirst()
                    .orElseThrow();
            assertTrue((Integer.parseInt(flags.substring(6).strip(), 8) & SYNCHRONOUS) != 0, flags);
        }
    }

    @Test
    void overwrittenSpaceShouldBeUsedAgain() throws SQLException, IOException {
        long untidy = fill(false);
        long tidy = fill(true);
        assertTrue(tidy < untidy / 3, tidy + " bytes, untidied " + untidy);
    }

    /** Rows that stay beside rows that change: each commit's chunk keeps a page that is needed. */
    private long fill(boolean tidying) throws SQLException, IOException {
        Path place = data.resolve("tidying-" + tidying);
        Database fresh = in(place);
        try (Connection connection = fresh.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set retention_time 0");
            statement.execute("create table kept (id bigint generated always as identity primary key, text varchar)");
            statement.execute("create table changed (id int primary key, text varchar)");
            statement.execute("insert into changed select n, repeat('x', 2000) from system_range(1, 200) r(n)");
            connection.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                statement.execute(
                        "insert into kept (text) select repeat('" + round % 10 + "', 200) from system_range(1, 100)");
                statement.execute("update changed set text = repeat('" + round % 10 + "', 2000)");
                connection.commit();
                if (tidying) {
                    Tidying.tidy(connection);
                }
            }
            try (var row = statement.executeQuery("select count(*) from kept")) {
                assertTrue(row.next());
                assertEquals(100 * ROUNDS, row.getInt(1));
            }
            return Files.size(place.resolve("database/wellspring.mv.db"));
        }
    }

    private static Database in(Path folder) {
        return new Database(new Settings(name ->
                Optional.ofNullable(Map.of("WELLSPRING_DATA", folder.toString()).get(name))));
    }

    private boolean isTheDatabase(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(data);
        } catch (IOException closed) {
            return false;
        }
    }
}
