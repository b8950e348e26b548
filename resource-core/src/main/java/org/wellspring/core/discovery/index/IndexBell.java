package org.wellspring.core.discovery.index;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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

/** Rings for what other nodes did, and for what the administrator asked for in a note. */
@Singleton
@Startup
@DependsOn({"Migrations", "BackgroundEnd"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexBell {

    private static final long EVERY = 800;

    @Inject
    Indexer indexer;

    @Inject
    IndexNotes notes;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there; and the start should not wait for the index. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(Background.AFTER_START, EVERY, new TimerConfig("index", false));
    }

    @PreDestroy
    void end() {
        indexer.stop();
    }

    @Timeout
    void ring() {
        indexer.tick();
        notes.answer();
    }
}
