package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * WildFly, standalone, with the configuration it comes with, but for what the README asks administrators to set: the EAR in a
 * copy of its instance folder.
 */
final class WildFly implements Distribution {

    private final Path home = Distribution.target().resolve("servers/wildfly-" + System.getProperty("wildfly.version"));

    @Override
    public String name() {
        return "wildfly";
    }

    @Override
    public void install(Path folder, int port) {
        Path from = home.resolve("standalone");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, instance(folder).resolve(from.relativize(file).toString()));
            }
            Path configuration = instance(folder).resolve("configuration/standalone.xml");
            String xml = Files.readString(configuration);
            Files.writeString(
                    configuration,
                    xml.replace(
                            "<http-listener name=\"default\"", "<http-listener name=\"default\" max-post-size=\"0\""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<String> command(Path folder, int port) {
        return List.of(
                "sh",
                home.resolve("bin/standalone.sh").toString(),
                "-Djboss.server.base.dir=" + instance(folder),
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + Ports.free(),
                "-Djboss.management.http.port=" + Ports.free(),
                "-Djboss.management.https.port=" + Ports.free());
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
        return List.of();
    }

    private static Path instance(Path folder) {
        return folder.resolve("standalone");
    }

    private static DeployFolder deployFolder(Path folder) {
        String archive = DeployFolder.ARCHIVE;
        return new DeployFolder(
                instance(folder).resolve("deployments"),
                archive + ".deployed",
                archive + ".failed",
                archive + ".undeployed");
    }
}
