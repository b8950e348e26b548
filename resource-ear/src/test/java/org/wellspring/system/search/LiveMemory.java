package org.wellspring.system.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.system.RunningServer;

/** What the objects of a running server take after everything that is no longer used was thrown away. */
final class LiveMemory {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)\\s*$");

    private LiveMemory() {}

    /** Of the largest of its Java processes: some servers are started by another one. */
    static long of(RunningServer server) {
        return server.processes().stream()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .mapToLong(process -> of(process.pid()))
                .max()
                .orElseThrow(() -> new IllegalStateException("No server runs"));
    }

    private static long of(long pid) {
        String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            Process process = new ProcessBuilder(tool, Long.toString(pid), "GC.class_histogram").start();
            Matcher total = TOTAL.matcher(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            if (!total.find()) {
                throw new IllegalStateException("No histogram of process " + pid);
            }
            return Long.parseLong(total.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
