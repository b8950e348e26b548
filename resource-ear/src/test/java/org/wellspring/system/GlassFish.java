package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GlassFish, or its descendant Payara Server: the EAR in a fresh domain. */
final class GlassFish implements Distribution {

    private static final String DOMAIN = "wellspring";

    private final String name;
    private final Path home;

    /** @param unpacked name of the folder that the delivered archive holds */
    GlassFish(String name, String unpacked) {
        this.name = name;
        this.home = Distribution.target().resolve("servers").resolve(unpacked).resolve("glassfish");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void install(Path folder, int port) {
        String ports = Stream.of(
                        "http.ssl.port",
                        "jms.port",
                        "orb.listener.port",
                        "orb.ssl.port",
                        "orb.mutualauth.port",
                        "domain.jmxPort",
                        "osgi.shell.telnet.port",
                        "java.debugger.port")
                .map(each -> each + "=" + Ports.free())
                .collect(Collectors.joining(":"));
        run(
                folder,
                asadmin(
                        "create-domain",
                        "--nopassword",
                        "--domaindir",
                        domains(folder),
                        "--adminport",
                        Integer.toString(Ports.free()),
                        "--domainproperties",
                        ports,
                        "--instanceport",
                        Integer.toString(port),
                        DOMAIN));
        configure(folder.resolve("domains").resolve(DOMAIN).resolve("config/domain.xml"));
    }

    /**
     * Everything on loopback, where Payara's data grid would listen on every address; no management from afar, which stops
     * with an error of its own there; and what the README asks
     * administrators to set: the server keeps its name to itself.
     */
    private static void configure(Path configuration) {
        try {
            String xml = Files.readString(configuration);
            String headers = xml.contains("<hazelcast-") ? " server-header=\"false\" xframe-options=\"false\"" : "";
            Files.writeString(
                    configuration,
                    xml.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                            .replaceAll(
                                    "<network-listener (?![^>]*address=)", "<network-listener address=\"127.0.0.1\" ")
                            .replace("<jmx-connector ", "<jmx-connector enabled=\"false\" ")
                            .replace(
                                    "<hazelcast-config-specific-configuration>",
                                    "<hazelcast-config-specific-configuration enabled=\"false\">")
                            .replace(
                                    "<http default-virtual-server=\"server\"",
                                    "<http default-virtual-server=\"server\" xpowered-by=\"false\"" + headers)
                            .replaceFirst("<jvm-options>", "<jvm-options>-Dproduct.name=</jvm-options><jvm-options>"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> command(Path folder, int port) {
        return asadmin("start-domain", "--domaindir", domains(folder), "--verbose", DOMAIN);
    }

    @Override
    public boolean stop(Path folder) {
        run(folder, asadmin("stop-domain", "--domaindir", domains(folder), DOMAIN));
        return true;
    }

    @Override
    public void deploy(Path folder) {
        deployFolder(folder).put();
    }

    @Override
    public boolean refused(Path folder, String log) {
        return deployFolder(folder).refusedIt();
    }

    @Override
    public boolean outlivesTheProduct() {
        return true;
    }

    @Override
    public void remove(Path folder) {
        deployFolder(folder).remove();
    }

    @Override
    public List<Pattern> ownTroubles() {
        return List.of(
                CLIENT_GONE,
                // it looks into every library for annotations, and cannot read what is there for newer Java
                Pattern.compile("Exception while visiting META-INF/versions/"),
                // see breaksOn; and GlassFish would inject into a converter, outside any module; ours asks for nothing
                Pattern.compile(
                        "authorization failed\\.\\s+java.lang.IllegalArgumentException: invalid URLPatternSpec"),
                Pattern.compile("No valid EE environment for injection of org.wellspring.core.shared.InstantColumn"));
    }

    /** GlassFish takes a colon for what divides the patterns of its own security policy. */
    @Override
    public boolean breaksOn(String target) {
        return name.equals("glassfish") && target.split("[?]", 2)[0].contains(":");
    }

    private static String domains(Path folder) {
        return folder.resolve("domains").toString();
    }

    private static DeployFolder deployFolder(Path folder) {
        String archive = DeployFolder.ARCHIVE;
        return new DeployFolder(
                folder.resolve("domains").resolve(DOMAIN).resolve("autodeploy"),
                archive,
                archive + "_deployFailed",
                archive + "_undeployed");
    }

    private List<String> asadmin(String... words) {
        return Stream.concat(
                        Stream.of(
                                Distribution.java(),
                                "-jar",
                                home.resolve("lib/client/appserver-cli.jar").toString()),
                        Stream.of(words))
                .toList();
    }

    private static void run(Path folder, List<String> command) {
        Path log = folder.resolve("asadmin.log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("asadmin failed: " + Files.readString(log));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
