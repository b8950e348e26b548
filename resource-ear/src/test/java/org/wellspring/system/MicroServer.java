package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runnable jar. */
public final class MicroServer implements RunningServer {

    private final Path folder = ServerProcess.folder("micro");
    private final Map<String, String> environment;
    private final int port = ServerProcess.freePort();
    private Optional<ServerProcess> process = Optional.empty();

    /** @param environment settings beside WELLSPRING_DATA */
    public MicroServer(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void start() {
        List<String> command = List.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                ServerProcess.target().resolve("wellspring.jar").toString(),
                "--port",
                Integer.toString(port));
        ServerProcess started = new ServerProcess(command, settings(), folder.resolve("server.log"));
        process = Optional.of(started);
        started.awaitReady(address().resolve("/health/ready"));
    }

    /** Everything the server has said so far. */
    public String log() {
        Path log = folder.resolve("server.log");
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new java.util.HashMap<>(environment);
        settings.put("WELLSPRING_DATA", folder.resolve("data").toString());
        return settings;
    }

    @Override
    public void stop() {
        process.ifPresent(ServerProcess::stop);
        process = Optional.empty();
    }

    @Override
    public void kill() {
        process.ifPresent(ServerProcess::kill);
        process = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }
}
