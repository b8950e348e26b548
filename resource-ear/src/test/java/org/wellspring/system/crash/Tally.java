package org.wellspring.system.crash;

import java.util.Map;
import java.util.TreeMap;

/** What was seen, for the report. */
final class Tally {

    private final long begin = System.nanoTime();
    private final Map<String, int[]> interrupted = new TreeMap<>();
    private final Map<Moment.Phase, Integer> phases = new TreeMap<>();
    private int deaths;
    private int deathsWhileStarting;
    private int betweenRequests;
    private long bytesRead;
    private int looks;

    void died(Moment moment) {
        deaths++;
        phases.merge(moment.phase(), 1, Integer::sum);
    }

    void diedWhileStarting() {
        deathsWhileStarting++;
    }

    void interrupted(String kind, boolean there) {
        interrupted.computeIfAbsent(kind, any -> new int[2])[there ? 0 : 1]++;
    }

    void nothingInterrupted() {
        betweenRequests++;
    }

    void looked(long bytes) {
        looks++;
        bytesRead += bytes;
    }

    String report(long seed, String end) {
        StringBuilder text = new StringBuilder();
        text.append("seed %d: %d deaths over requests (body arriving %d, being worked on %d, just answered %d)%n"
                .formatted(
                        seed,
                        deaths,
                        phases.getOrDefault(Moment.Phase.BODY, 0),
                        phases.getOrDefault(Moment.Phase.WORK, 0),
                        phases.getOrDefault(Moment.Phase.AFTER, 0)));
        text.append("and %d while starting, in %d s%n"
                .formatted(deathsWhileStarting, (System.nanoTime() - begin) / 1_000_000_000));
        text.append("%-20s %8s %8s%n".formatted("unacknowledged", "there", "absent"));
        interrupted.forEach((kind, counts) -> text.append("%-20s %8d %8d%n".formatted(kind, counts[0], counts[1])));
        text.append("each wholly, and exactly once after it was repeated; %d times a depositor was between requests%n"
                .formatted(betweenRequests));
        text.append("acknowledged resources were held against the server %d times, %d MiB of files read back%n"
                .formatted(looks, bytesRead >> 20));
        return text.append(end).toString();
    }
}
