package org.wellspring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of a server as /proc shows them (proc(5): stat fields 14 to 17, smaps_rollup Pss): those that were named, what
 * they started, and what of that has ended since.
 */
record ServerProcess(List<Long> pids) {

    /** The kernel's clock ticks a second as seen from user space; 100 on every Linux this runs on. */
    private static final double TICK_MILLIS = 10;

    /** @param pids separated by commas */
    static ServerProcess of(String pids) {
        return new ServerProcess(Arrays.stream(pids.split(",")).map(Long::valueOf).toList());
    }

    /** Time of all of them, with that of children that were waited for. */
    double cpuMillis() {
        return running().mapToDouble(pid -> {
            String stat = read(pid, "stat");
            if (stat.isEmpty()) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, 11, 15).mapToLong(Long::parseLong).sum() * TICK_MILLIS;
        }).sum();
    }

    /** A page that several of them share counts once. */
    double residentMebibytes() {
        return running().mapToDouble(pid -> read(pid, "smaps_rollup")
                        .lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0))
                .sum()
                / 1024;
    }

    private Stream<Long> running() {
        return pids.stream().flatMap(pid -> {
            ProcessHandle process = ProcessHandle.of(pid)
                    .orElseThrow(() -> new IllegalStateException("Process " + pid + " is gone"));
            return Stream.concat(Stream.of(pid), process.descendants().map(ProcessHandle::pid));
        });
    }

    /** Nothing of a process that ended just now. */
    private static String read(long pid, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (IOException gone) {
            return "";
        }
    }
}
