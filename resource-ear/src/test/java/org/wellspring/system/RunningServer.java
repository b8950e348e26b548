package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server with the product on it, in processes of its own, for tests that know nothing but its address. It listens on a
 * free port of loopback, keeps its data in a new folder below the build's output, and never outlives the tests.
 */
public final class RunningServer implements AutoCloseable {

    private static final String LOG = "server.log";

    private final Distribution distribution;
    private final Path folder;
    private final Map<String, String> settings;
    private final int port = Ports.free();
    private boolean installed;
    private volatile Optional<ServerProcess> process = Optional.empty();
    private int read;

    private RunningServer(Distribution distribution, Map<String, String> settings) {
        this.distribution = distribution;
        this.folder = newFolder(distribution.name());
        this.settings = new HashMap<>(settings);
        this.settings.put("WELLSPRING_DATA", data().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * The server and the database that the build asks for: {@code wellspring.server} is one of micro, payara, glassfish,
     * wildfly, and {@code wellspring.database} one of h2, postgresql. When it asks for nothing, the runnable jar with H2.
     *
     * @param settings beside WELLSPRING_DATA and the database's
     */
    public static RunningServer chosen(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        String database = System.getProperty("wellspring.database", "h2");
        switch (database) {
            case "h2" -> {}
            case "postgresql" -> all.putAll(Postgresql.newDatabase());
            default -> throw new IllegalArgumentException("wellspring.database: " + database);
        }
        return new RunningServer(Distribution.named(System.getProperty("wellspring.server", "micro")), all);
    }

    /**
     * The runnable jar with H2, whatever the build asks for.
     *
     * @param settings beside WELLSPRING_DATA
     */
    public static RunningServer micro(Map<String, String> settings) {
        return new RunningServer(new MicroJar(), settings);
    }

    /** {@code http://127.0.0.1:port}, without a slash at its end; the same over restarts. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The folder that WELLSPRING_DATA names. */
    public Path data() {
        return folder.resolve("data");
    }

    /**
     * Starts it over the same data and waits until the product is ready. Nothing is left running when it does not become
     * so.
     */
    public void start() {
        if (!installed) {
            distribution.install(folder, port);
            distribution.deploy(folder);
            installed = true;
        }
        ServerProcess started = new ServerProcess(distribution.command(folder, port), settings, folder.resolve(LOG));
        process = Optional.of(started);
        try {
            started.awaitReady(address().resolve("/health/ready"), () -> distribution.refused(folder, log()));
        } catch (RuntimeException | Error failure) {
            // its own processes only: somebody may have killed them and started others
            started.kill();
            throw failure;
        }
    }

    /** Stops it as an administrator would, and waits. */
    public void stop() {
        process.ifPresent(running -> running.stop(() -> distribution.stop(folder)));
        process = Optional.empty();
    }

    /** Ends its processes at once, as a power failure would. */
    public void kill() {
        process.ifPresent(ServerProcess::kill);
        process = Optional.empty();
    }

    /** Whether the server goes on without the product: a full server does, the runnable jar is the product. */
    public boolean outlivesTheProduct() {
        return distribution.outlivesTheProduct();
    }

    /** Takes the product off the running server, as an administrator would, and waits until it is gone. */
    public void remove() {
        distribution.remove(folder);
    }

    /** Puts the product on the running server again, and waits until it is ready. */
    public void deploy() {
        distribution.deploy(folder);
        process.orElseThrow().awaitReady(address().resolve("/health/ready"), () -> distribution.refused(folder, log()));
    }

    /** Whether the server itself is known to break on such a request, before the product hears of it. */
    public boolean breaksOn(String target) {
        return distribution.breaksOn(target);
    }

    /** The build's output folder. */
    public static Path target() {
        return Distribution.target();
    }

    /** Everything the server has said so far, over all its starts. */
    public String log() {
        Path log = folder.resolve(LOG);
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The processes of its present start; none when it does not run. */
    public List<ProcessHandle> processes() {
        return process.map(ServerProcess::all).orElse(List.of());
    }

    /**
     * What its log has, since this was last asked, of errors, and of warnings with a stack trace, that nobody can say the
     * server itself caused. So each is told once, to those in whose time it came.
     */
    public synchronized List<String> complaints() {
        String log = log();
        List<String> complaints = LogRecords.complaints(log.substring(read), distribution.ownTroubles());
        read = log.length();
        return complaints;
    }

    @Override
    public void close() {
        stop();
    }

    private static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Distribution.target().resolve("system-tests")), name + "-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
