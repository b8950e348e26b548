package org.wellspring.core.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.wellspring.core.shared.CreationKeys;
import org.wellspring.core.shared.Hourly;

/** Tells every feature once an hour that it may throw away what has expired. */
@Singleton
@Startup
@DependsOn("Migrations")
public class Sweeper {

    @Inject
    Event<Hourly> hour;

    @Inject
    CreationKeys creationKeys;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        long hourly = Duration.ofHours(1).toMillis();
        timers.createIntervalTimer(hourly, hourly, new TimerConfig("sweep", false));
    }

    @Timeout
    void sweep() {
        creationKeys.sweep();
        hour.fire(new Hourly());
    }
}
