package org.wellspring.core.shared.told;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Lets the demonstration tell what happened before it was loaded: a call opened weeks ago, its ballots were cast last week. What it
 * does on its own thread meanwhile goes through the services and their rules as of that moment; every other thread, and the audit
 * trail, stay with the clock of the machine. A house rule keeps everybody else away from it.
 */
@ApplicationScoped
public class Telling {

    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    /** Does something as of a moment; what lies ahead is told as of now. */
    public <T> T at(Instant moment, Supplier<T> act) {
        TOLD.set(moment);
        try {
            return act.get();
        } finally {
            TOLD.remove();
        }
    }

    /** A clock that follows what is told on the thread that asks it. */
    public Clock clock(Clock actual) {
        return new ToldClock(actual);
    }

    private static final class ToldClock extends Clock {

        private final Clock actual;

        private ToldClock(Clock actual) {
            this.actual = actual;
        }

        @Override
        public Instant instant() {
            Instant now = actual.instant();
            Instant moment = TOLD.get();
            return moment == null || moment.isAfter(now) ? now : moment;
        }

        @Override
        public ZoneId getZone() {
            return actual.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new ToldClock(actual.withZone(zone));
        }
    }
}
