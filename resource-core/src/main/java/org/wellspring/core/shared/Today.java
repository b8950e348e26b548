package org.wellspring.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.wellspring.api.operations.SettingsView;

/** Which day it is in the city. */
@ApplicationScoped
public class Today {

    private Clock clock;
    private ZoneId zone;

    @Inject
    public Today(Clock clock, SettingsView settings) {
        this(clock, settings.zone());
    }

    public Today(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Today() {}

    public LocalDate get() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
