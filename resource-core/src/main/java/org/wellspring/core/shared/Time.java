package org.wellspring.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Produces the clock that services inject; a test replaces it. */
@ApplicationScoped
public class Time {

    /** UTC, in whole microseconds: what both databases keep of an instant, so that what is read equals what was written. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
