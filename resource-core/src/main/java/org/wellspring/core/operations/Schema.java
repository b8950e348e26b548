package org.wellspring.core.operations;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.wellspring.api.operations.Health.Check;

/**
 * The tables as this build wants them. Which migrations it brings does not change while it runs, and finding them costs a walk
 * through the archive; so that is done once, and each check is one small query.
 */
public final class Schema {

    private final MigrationVersion newest;

    private Schema(MigrationVersion newest) {
        this.newest = newest;
    }

    /** What the build brings, whether the database has it or not. */
    static Schema of(Flyway flyway) {
        return new Schema(Stream.of(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** Whether the last migration of the database was the last one of the build, and went through. */
    Check check(EntityManager entities) {
        List<?> last = entities.createNativeQuery(
                        "select version, success from schema_history order by installed_rank desc")
                .setMaxResults(1)
                .getResultList();
        if (last.isEmpty() || !(last.get(0) instanceof Object[] row) || row[0] == null) {
            return new Check("migrations", false, "none");
        }
        MigrationVersion applied = MigrationVersion.fromVersion(row[0].toString());
        if (!Boolean.TRUE.equals(row[1])) {
            return new Check("migrations", false, "version " + applied + " failed");
        }
        int order = applied.compareTo(newest);
        return new Check(
                "migrations",
                order == 0,
                "version " + applied + (order == 0 ? "" : order < 0 ? ", needs " + newest : ", knows only " + newest));
    }
}
