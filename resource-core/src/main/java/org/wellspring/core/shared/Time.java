package org.wellspring.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import org.wellspring.core.shared.told.Actual;
import org.wellspring.core.shared.told.Telling;

/** Produces the clocks that services inject; a test replaces them. */
@ApplicationScoped
public class Time {

    /** UTC, in whole microseconds: what both databases keep of an instant, so that what is read equals what was written. */
    @Produces
    @ApplicationScoped
    public Clock clock(Telling telling) {
        return telling.clock(actual());
    }

    /** The same, whatever is being told. */
    @Produces
    @Actual
    @ApplicationScoped
    public Clock actual() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
