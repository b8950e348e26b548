package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The processes of one start of a server: the command, and whatever it starts itself. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int SECONDS_TO_STOP = 60;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path log;
    private final Process process;

    ServerProcess(List<String> command, Map<String, String> environment, Path log) {
        this.log = log;
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            this.process = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the product itself, and not a page of the server, says that it is up. */
    void awaitReady(URI ready, BooleanSupplier refused) {
        Conditions.await(
                PATIENCE,
                () -> {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("The server ended by itself, see " + log);
                    }
                    if (refused.getAsBoolean()) {
                        throw new IllegalStateException("The server cannot run the product, see " + log);
                    }
                    return saysUp(ready);
                },
                "The server was not ready, see " + log);
    }

    private boolean saysUp(URI ready) {
        try {
            HttpRequest request = HttpRequest.newBuilder(ready)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"status\":\"up\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** @param asked whether the server was asked to stop in its own way, and needs no signal */
    void stop(BooleanSupplier asked) {
        List<ProcessHandle> all = all();
        if (!asked.getAsBoolean()) {
            all.forEach(ProcessHandle::destroy);
        }
        awaitEnd(all);
    }

    void kill() {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(all);
    }

    /** A start command that is ended does not always end the server that it started. */
    List<ProcessHandle> all() {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    private static void awaitEnd(List<ProcessHandle> all) {
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException tooSlow) {
            // ended below
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            all.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
