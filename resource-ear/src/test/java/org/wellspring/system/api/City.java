package org.wellspring.system.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.wellspring.system.RunningServer;

/**
 * A running server with people on it: an administrator, two teachers and a curator, each with a token. Most tests share the
 * one that is {@link #running()}; who stops or removes things makes a city of its own.
 */
public final class City {

    private static final String PASSWORD = Secrets.told("four words make sense");
    private static final String RUN = Long.toString(System.nanoTime(), Character.MAX_RADIX);

    private static Optional<City> shared = Optional.empty();

    private final RunningServer server;
    private final Map<String, String> tokens;

    public City() {
        server = RunningServer.chosen(Map.of(
                "WELLSPRING_ADMIN_EMAIL", email("admin"),
                "WELLSPRING_ADMIN_PASSWORD_FILE", passwordFile().toString()));
        server.start();
        String admin = token("admin", "\"read\",\"write\",\"curate\",\"administer\"");
        tokens = Map.of(
                "admin", admin,
                "teacher", join(admin, "teacher", "\"read\",\"write\""),
                "colleague", join(admin, "colleague", "\"read\",\"write\""),
                "curator", join(admin, "curator", "\"read\",\"write\",\"curate\""));
    }

    public static synchronized City running() {
        if (shared.isEmpty()) {
            shared = Optional.of(new City());
        }
        return shared.get();
    }

    /** The shared one, when some test has asked for it. */
    static synchronized Optional<City> shared() {
        return shared;
    }

    public RunningServer server() {
        return server;
    }

    public URI address() {
        return server.address();
    }

    public static String email(String name) {
        return name.equals("admin") ? "admin@example.org" : name + "-" + RUN + "@example.org";
    }

    public static String password() {
        return PASSWORD;
    }

    /** Ends the server as a power failure would, and starts it again over the same data. */
    void crash() {
        server.kill();
        server.start();
    }

    public String token(String person) {
        return Optional.ofNullable(tokens.get(person)).orElseThrow();
    }

    /** A request of this person, to be completed; nobody is "". */
    public Wire as(String person) {
        Wire wire = new Wire(server.address());
        return person.isEmpty() ? wire : wire.header("Authorization", "Bearer " + tokens.get(person));
    }

    private String join(String admin, String name, String scopes) {
        String role = name.equals("curator") ? "curator" : "teacher";
        Wire.Answer invited = new Wire(server.address())
                .header("Authorization", "Bearer " + admin)
                .json(
                        "POST",
                        "/api/people",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"grants\":[{\"role\":\"%s\"}]}"
                                .formatted(email(name), name, role))
                .expect(201);
        new Wire(server.address())
                .json(
                        "POST",
                        "/api/invitations/accept",
                        "{\"secret\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"language\":\"en\"}"
                                .formatted(Secrets.told(invited.member("secret")), name, PASSWORD))
                .expect(201);
        return token(name, scopes);
    }

    private String token(String name, String scopes) {
        String basic =
                Base64.getEncoder().encodeToString((email(name) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return Secrets.told(new Wire(server.address())
                .header("Authorization", "Basic " + Secrets.told(basic))
                .json("POST", "/api/tokens", "{\"name\":\"test\",\"scopes\":[" + scopes + "],\"days\":1}")
                .expect(201)
                .member("secret"));
    }

    private static Path passwordFile() {
        try {
            return Files.writeString(Files.createTempFile("wellspring", ".password"), PASSWORD);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
