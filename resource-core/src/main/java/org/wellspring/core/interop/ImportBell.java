package org.wellspring.core.interop;

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
import org.wellspring.core.shared.background.Background;

/** Looks now and then for jobs that should run and that nobody is at: after a restart, or when a node vanished. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportBell {

    @Inject
    private ImportRecords records;

    @Inject
    private ImportRunner runner;

    @Resource
    private TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(Background.AFTER_START, 15_000, new TimerConfig("abandoned imports", false));
    }

    @Timeout
    void ring() {
        records.abandoned().forEach(runner::start);
    }
}
