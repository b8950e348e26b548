package org.wellspring.system.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.wellspring.system.api.Wire;

/** The runnable jar over one data folder, through all its deaths. */
class Product implements AutoCloseable {

    /** Only how fast it starts; the same product. */
    private static final String[] QUICK_START = {"-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_STOP = 60;

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private volatile Process process = null;

    Product(Map<String, String> settings) {
        this.settings = settings;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            folder = Files.createTempDirectory(Files.createDirectories(target().resolve("system-tests")), "crash-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    static Path target() {
        return Path.of(System.getProperty("wellspring.target", "target")).toAbsolutePath();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Waits until it is ready. @throws IllegalStateException when it dies before */
    void start() {
        launch();
        awaitReady();
    }

    /** Begins to start. */
    void launch() {
        removeUnpacked();
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.command().addAll(java.util.List.of(QUICK_START));
        command.command()
                .addAll(java.util.List.of(
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        target().resolve("wellspring.jar").toString(),
                        "--port",
                        Integer.toString(port)));
        command.environment().putAll(settings);
        command.environment().put("WELLSPRING_DATA", data().toString());
        try {
            process = command.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("server.log").toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws IllegalStateException when it dies before it is ready */
    void awaitReady() {
        Process started = process;
        Instant end = Instant.now().plus(PATIENCE);
        while (!saysUp()) {
            if (!started.isAlive() || Instant.now().isAfter(end)) {
                started.destroyForcibly();
                throw new IllegalStateException("The server was not ready, see " + folder.resolve("server.log"));
            }
            pause();
        }
    }

    private boolean saysUp() {
        try {
            Wire.Answer answer = new Wire(address()).get("/health/ready");
            return answer.status() == 200 && answer.body().contains("\"status\":\"up\"");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** As an administrator would. */
    void stop() {
        Process running = process;
        if (running != null) {
            running.destroy();
            await(running);
        }
    }

    /** SIGKILL. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
        }
    }

    private static void await(Process ending) {
        try {
            if (!ending.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                ending.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a killed server had unpacked of itself stays, a hundred megabytes each time. */
    private void removeUnpacked() {
        File[] left = folder.toFile().listFiles((parent, name) -> name.endsWith("tmp"));
        for (File unpacked : left == null ? new File[0] : left) {
            try (Stream<Path> all = Files.walk(unpacked.toPath())) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @Override
    public void close() {
        stop();
    }
}
