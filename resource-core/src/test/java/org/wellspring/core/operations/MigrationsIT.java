package org.wellspring.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.TestDatabase;

class MigrationsIT {

    @Test
    void everyMigrationShouldRunOnceOnH2() {
        try (TestDatabase database = TestDatabase.h2()) {
            assertEquals(0, Migrations.migrate(database.source()), "the second run finds nothing to do");
            assertInstantsAreExact(database);
        }
    }

    @Test
    void everyMigrationShouldRunOnceOnPostgresql() {
        try (TestDatabase database = TestDatabase.postgresql()) {
            assertEquals(0, Migrations.migrate(database.source()), "the second run finds nothing to do");
            assertInstantsAreExact(database);
        }
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
