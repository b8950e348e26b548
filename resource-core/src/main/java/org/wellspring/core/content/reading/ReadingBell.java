package org.wellspring.core.content.reading;

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
import java.util.concurrent.atomic.AtomicInteger;
import org.wellspring.api.operations.SettingsView;

/** Rings for what came due by time alone, and now and then for what nobody lined up; ends the process with the product. */
@Singleton
@Startup
@DependsOn({"Migrations", "BackgroundEnd"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadingBell {

    /** Nothing is read while the product is just being opened. */
    private static final long FIRST = 10_000;

    private static final long PAUSE = 5_000;

    private static final int ROUNDS_AN_HOUR = 720;

    @Inject
    private ReadingRecords records;

    @Inject
    private ReadingRound round;

    @Inject
    private FileReader reader;

    @Inject
    private SettingsView settings;

    @Resource
    private TimerService timers;

    private final AtomicInteger rings = new AtomicInteger();

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        if (settings.readingOn()) {
            timers.createIntervalTimer(FIRST, PAUSE, new TimerConfig("reading", false));
        }
    }

    @Timeout
    void ring() {
        if (rings.getAndIncrement() % ROUNDS_AN_HOUR == 0) {
            records.enterAll();
        }
        round.wake();
    }

    @PreDestroy
    void end() {
        reader.end();
    }
}
