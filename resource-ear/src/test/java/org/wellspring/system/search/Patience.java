package org.wellspring.system.search;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server does by itself, and tells how long it took. */
public final class Patience {

    private static final long PAUSE_NANOSECONDS = 10_000_000;

    private Patience() {}

    public static Duration until(String what, Duration most, BooleanSupplier holds) {
        long begin = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begin > most.toNanos()) {
                throw new AssertionError("Not within " + most.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
