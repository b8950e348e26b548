package org.wellspring.system;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The runnable jar: Payara Micro with the product inside. */
final class MicroJar implements Distribution {

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public void install(Path folder, int port) {
        // everything is in the jar
    }

    @Override
    public List<String> command(Path folder, int port) {
        return List.of(
                Distribution.java(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                Distribution.target().resolve("wellspring.jar").toString(),
                "--port",
                Integer.toString(port));
    }

    @Override
    public void deploy(Path folder) {
        // it is in the jar
    }

    @Override
    public boolean refused(Path folder, String log) {
        return log.contains("Exception while deploying the app") || log.contains("Exception while loading the app");
    }

    @Override
    public boolean outlivesTheProduct() {
        return false;
    }

    @Override
    public void remove(Path folder) {
        throw new UnsupportedOperationException("The runnable jar is the product");
    }

    @Override
    public List<Pattern> ownTroubles() {
        return List.of(CLIENT_GONE);
    }
}
