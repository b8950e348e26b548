package org.wellspring.core.operations;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
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

    @Schedule(hour = "*", minute = "17", persistent = false, info = "sweep")
    void sweep() {
        creationKeys.sweep();
        hour.fire(new Hourly());
    }
}
