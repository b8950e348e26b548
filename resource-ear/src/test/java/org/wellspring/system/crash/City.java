package org.wellspring.system.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.wellspring.system.api.Wire;

/** Who is in this story, each with a token that was given before the first death and must outlive all of them. */
final class City {

    private static final String PASSWORD = "four words make sense";
    private static final String READ_AND_WRITE = "\"read\",\"write\"";

    private final URI address;
    private final Map<String, String> tokens = new TreeMap<>();

    /** @param address of a product that was started with {@link #administrator} */
    City(URI address) {
        this.address = address;
        tokens.put("admin", token("admin", READ_AND_WRITE + ",\"administer\""));
        invite("teacher", "teacher", READ_AND_WRITE);
        invite("colleague", "teacher", READ_AND_WRITE);
        invite("curator", "curator", READ_AND_WRITE + ",\"curate\"");
    }

    static Map<String, String> administrator() {
        try {
            return Map.of(
                    "WELLSPRING_ADMIN_EMAIL",
                    email("admin"),
                    "WELLSPRING_ADMIN_PASSWORD_FILE",
                    Files.writeString(Files.createTempFile("wellspring", ".password"), PASSWORD)
                            .toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Wire as(String person) {
        return new Wire(address).header("Authorization", "Bearer " + tokens.get(person));
    }

    private void invite(String name, String role, String scopes) {
        String invitation =
                "{\"email\":\"%s\",\"name\":\"%s\",\"grants\":[{\"role\":\"%s\"}]}".formatted(email(name), name, role);
        String secret =
                as("admin").json("POST", "/api/people", invitation).expect(201).member("secret");
        String acceptance = "{\"secret\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"language\":\"en\"}"
                .formatted(secret, name, PASSWORD);
        new Wire(address).json("POST", "/api/invitations/accept", acceptance).expect(201);
        tokens.put(name, token(name, scopes));
    }

    private String token(String name, String scopes) {
        String basic =
                Base64.getEncoder().encodeToString((email(name) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return new Wire(address)
                .header("Authorization", "Basic " + basic)
                .json("POST", "/api/tokens", "{\"name\":\"crash\",\"scopes\":[" + scopes + "],\"days\":1}")
                .expect(201)
                .member("secret");
    }

    private static String email(String name) {
        return name + "@example.org";
    }
}
