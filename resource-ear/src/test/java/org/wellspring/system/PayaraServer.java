package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The EAR on Payara Server, in a fresh domain on free loopback ports. */
public final class PayaraServer implements RunningServer {

    private final Path folder = ServerProcess.folder("payara");
    private final Path home = ServerProcess.target().resolve("servers/payara6/glassfish");
    private final Map<String, String> environment;
    private final int port = ServerProcess.freePort();
    private boolean created;
    private Optional<ServerProcess> process = Optional.empty();

    /** @param environment settings beside WELLSPRING_DATA */
    public PayaraServer(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void start() {
        if (!created) {
            createDomain();
            created = true;
        }
        Map<String, String> settings = new HashMap<>(environment);
        settings.put("WELLSPRING_DATA", folder.resolve("data").toString());
        Path domain = folder.resolve("domains/wellspring");
        ServerProcess started = new ServerProcess(
                asadmin("start-domain", "--domaindir", folder.resolve("domains").toString(), "--verbose", "wellspring"),
                settings,
                folder.resolve("server.log"));
        process = Optional.of(started);
        deployed(domain);
        started.awaitReady(address().resolve("/health/ready"));
    }

    /** Deploys by the server's autodeploy folder, so that no administration port needs a client. */
    private void deployed(Path domain) {
        try {
            Path ear = domain.resolve("autodeploy/wellspring.ear");
            if (Files.notExists(ear)) {
                Files.createDirectories(domain.resolve("autodeploy"));
                Files.copy(ServerProcess.target().resolve("wellspring.ear"), ear);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void createDomain() {
        int admin = ServerProcess.freePort();
        run(asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                folder.resolve("domains").toString(),
                "--adminport",
                Integer.toString(admin),
                "--domainproperties",
                "http.ssl.port=" + ServerProcess.freePort() + ":jms.port=" + ServerProcess.freePort()
                        + ":orb.listener.port=" + ServerProcess.freePort() + ":orb.ssl.port="
                        + ServerProcess.freePort() + ":orb.mutualauth.port=" + ServerProcess.freePort()
                        + ":domain.jmxPort=" + ServerProcess.freePort() + ":osgi.shell.telnet.port="
                        + ServerProcess.freePort() + ":java.debugger.port=" + ServerProcess.freePort(),
                "--instanceport",
                Integer.toString(port),
                "wellspring"));
        bindToLoopback(folder.resolve("domains/wellspring/config/domain.xml"));
    }

    private static void bindToLoopback(Path configuration) {
        try {
            String xml = Files.readString(configuration);
            Files.writeString(
                    configuration,
                    xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                            .replaceAll(
                                    "<network-listener (?![^>]*address=)", "<network-listener address=\"127.0.0.1\" "));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> asadmin(String... words) {
        return Stream.concat(
                        Stream.of(
                                ServerProcess.java(),
                                "-jar",
                                home.resolve("lib/client/appserver-cli.jar").toString()),
                        Stream.of(words))
                .toList();
    }

    private void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("asadmin.log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("asadmin failed: " + Files.readString(folder.resolve("asadmin.log")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
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
