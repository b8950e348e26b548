package org.wellspring.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one run showed.
 *
 * @param nanos how long each operation took
 * @param wallNanos from the first to the last
 * @param cpuMillis used by the server meanwhile
 */
record Figures(String name, long[] nanos, long wallNanos, double cpuMillis, long failures) {

    static final String HEADER = String.format(
            Locale.ROOT,
            "%-34s %10s %9s %9s %9s %9s %12s %6s %8s",
            "work", "count", "per s", "p50 ms", "p95 ms", "p99 ms", "CPU ms each", "CPU %", "failed");

    Figures {
        Arrays.sort(nanos);
    }

    double rate() {
        return nanos.length * 1e9 / wallNanos;
    }

    double percentile(double share) {
        return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    /** The server's part of the time of all processors of this machine. */
    double share() {
        return cpuMillis * 1e6 / wallNanos / Runtime.getRuntime().availableProcessors();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s %10d %9.1f %9.2f %9.2f %9.2f %12.3f %6.0f %8d",
                name,
                nanos.length,
                rate(),
                percentile(.50),
                percentile(.95),
                percentile(.99),
                nanos.length == 0 ? 0 : cpuMillis / nanos.length,
                share() * 100,
                failures);
    }
}
