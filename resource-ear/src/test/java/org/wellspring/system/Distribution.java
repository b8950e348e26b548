package org.wellspring.system;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A server as its makers deliver it: how an instance of it is made in a folder, started, and given the product. */
interface Distribution {

    static Distribution named(String name) {
        return switch (name) {
            case "micro" -> new MicroJar();
            case "payara" -> new GlassFish("payara", "payara6");
            case "glassfish" -> new GlassFish("glassfish", "glassfish7");
            case "wildfly" -> new WildFly();
            default -> throw new IllegalArgumentException("wellspring.server: " + name);
        };
    }

    String name();

    /** Makes an instance that listens on this port of loopback; nothing else of it is configured. */
    void install(Path folder, int port);

    /** Starts the instance and stays with it. */
    List<String> command(Path folder, int port);

    /** Asks the running instance to stop, in the way that its administrators do; false when that is a signal to its processes. */
    default boolean stop(Path folder) {
        return false;
    }

    /** Puts the product on the instance, which may run or not. */
    void deploy(Path folder);

    /** Whether the instance says that it cannot run the product; it goes on without it then. */
    boolean refused(Path folder, String log);

    boolean outlivesTheProduct();

    /** Takes the product off the running instance and waits until it is gone. */
    void remove(Path folder);

    /** What the server's own parts say of themselves, whatever runs on it. */
    List<Pattern> ownTroubles();

    /** Jersey says so when a client goes away before it has its answer. */
    Pattern CLIENT_GONE = Pattern.compile("Error while closing the output stream in order to commit response\\.\\s+"
            + "java\\.io\\.UncheckedIOException: java\\.io\\.IOException: (?:Connection is closed|Broken pipe)");

    /** Whether the server itself, before any application, breaks on a request for this target. */
    default boolean breaksOn(String target) {
        return false;
    }

    /** The build's output folder. */
    static Path target() {
        return Path.of(System.getProperty("wellspring.target", "target")).toAbsolutePath();
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
