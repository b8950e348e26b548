package org.wellspring.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.operations.Health.Check;
import org.wellspring.core.shared.TestDatabase;

class MigrationsIT {

    @Test
    void everyMigrationShouldRunOnceOnH2() {
        try (TestDatabase database = TestDatabase.h2()) {
            assertEquals(0, Migrations.migrate(database.source()), "the second run finds nothing to do");
            assertInstantsAreExact(database);
            assertHealthComparesWithTheBuild(database);
        }
    }

    @Test
    void everyMigrationShouldRunOnceOnPostgresql() {
        try (TestDatabase database = TestDatabase.postgresql()) {
            assertEquals(0, Migrations.migrate(database.source()), "the second run finds nothing to do");
            assertInstantsAreExact(database);
            assertHealthComparesWithTheBuild(database);
        }
    }

    private static void assertHealthComparesWithTheBuild(TestDatabase database) {
        Schema schema = Schema.of(Migrations.flyway(database.source()));
        Check whole = database.ask(schema::check);
        assertTrue(whole.passing(), whole::detail);
        assertTrue(whole.vital());

        String newest = whole.detail().substring("version ".length());
        execute(database, "update schema_history set success = false where version = '" + newest + "'");
        assertEquals(
                new Check("migrations", false, "version " + newest + " failed"),
                database.ask(schema::check),
                "one that broke off");

        execute(database, "delete from schema_history where version = '" + newest + "'");
        Check behind = database.ask(schema::check);
        assertFalse(behind.passing(), "one is missing");
        assertTrue(behind.detail().endsWith(", needs " + newest), behind::detail);

        execute(
                database,
                "insert into schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)");
        assertEquals(
                new Check("migrations", false, "version 9999, knows only " + newest),
                database.ask(schema::check),
                "a later build was here");

        execute(database, "delete from schema_history");
        assertEquals(new Check("migrations", false, "none"), database.ask(schema::check));
    }

    private static void execute(TestDatabase database, String sql) {
        database.run(entities -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static void assertInstantsAreExact(TestDatabase database) {
        Instant springForward = Instant.parse("2026-03-29T01:30:00.123456Z");
        database.run(entities -> entities.createQuery("update Installation i set i.installedAt = :time")
                .setParameter("time", springForward)
                .executeUpdate());
        assertEquals(
                springForward,
                database.ask(entities -> entities.find(Installation.class, 1L).installedAt()));
        List<Long> found = database.ask(entities -> entities.createQuery(
                        "select i.id from Installation i where i.installedAt = :time", Long.class)
                .setParameter("time", springForward)
                .getResultList());
        assertEquals(List.of(1L), found);
        assertNull(
                database.ask(entities -> entities.createQuery(
                                "select max(i.installedAt) from Installation i where i.installedAt > :time",
                                Instant.class)
                        .setParameter("time", springForward)
                        .getSingleResult()),
                "no time is null, not the epoch");
    }
}
