package org.wellspring.core.content;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.upload.UploadRecords;

/**
 * Removes, at start and every hour, uploads whose time is over and bytes that nothing refers to: raw uploads that broke off,
 * files whose row was never written or is gone. What was touched within the grace time stays, for its row may be on its way.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StagingSweep {

    static final Duration GRACE = Duration.ofHours(1);

    private static final Logger LOG = Logger.getLogger(StagingSweep.class.getName());

    @Inject
    private Storage storage;

    @Inject
    private VersionFiles files;

    @Inject
    private UploadRecords uploads;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        sweep();
        timers.createIntervalTimer(GRACE.toMillis(), GRACE.toMillis(), new TimerConfig("staging sweep", false));
    }

    @Timeout
    void sweep() {
        int expired = uploads.expire();
        Instant before = clock.instant().minus(GRACE);
        int partial = storage.staging().sweepIncoming(before);
        storage.staging().forEachKept(before, this::sweepUnreferenced);
        LOG.log(Level.FINE, "Swept {0} broken-off uploads and {1} that waited too long", new Object[] {partial, expired
        });
    }

    private void sweepUnreferenced(List<Id> kept) {
        List<Long> found = kept.stream().map(Id::value).toList();
        Set<Long> known = new HashSet<>(files.staged(found));
        known.addAll(uploads.waiting(found));
        kept.stream().filter(file -> !known.contains(file.value())).forEach(storage.staging()::remove);
    }
}
