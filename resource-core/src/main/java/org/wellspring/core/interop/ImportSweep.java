package org.wellspring.core.interop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.shared.Id;
import org.wellspring.core.interop.table.ImportFolder;
import org.wellspring.core.shared.Hourly;

/**
 * Throws uploaded tables away that no job will read again: only a preview reads one. A table that nobody previewed or
 * applied in time is given up with its import.
 */
@ApplicationScoped
class ImportSweep {

    /** The row of a table that has just arrived may be on its way. */
    private static final Duration GRACE = Duration.ofHours(1);

    private ImportFolder folder;

    private ImportRecords records;

    private Clock clock;

    @Inject
    ImportSweep(ImportFolder folder, ImportRecords records, Clock clock) {
        this.folder = folder;
        this.records = records;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ImportSweep() {}

    void sweep(@Observes Hourly hour) {
        Instant now = clock.instant();
        records.giveUp(now.minus(Duration.ofDays(Imports.DAYS_KEPT)));
        List<Id> kept = folder.untouchedSince(now.minus(GRACE));
        if (!kept.isEmpty()) {
            Set<Id> readable = new HashSet<>(records.readable());
            kept.stream().filter(table -> !readable.contains(table)).forEach(folder::remove);
        }
    }
}
