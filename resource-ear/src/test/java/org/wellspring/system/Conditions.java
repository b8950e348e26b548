package org.wellspring.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
public final class Conditions {

    private Conditions() {}

    /** Looks again and again until the condition holds; fails with the complaint when it does not in time. */
    public static void await(Duration patience, BooleanSupplier condition, String complaint) {
        Instant end = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(complaint + " within " + patience);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
