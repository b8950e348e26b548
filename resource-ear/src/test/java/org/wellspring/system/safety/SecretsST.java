package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Secrets;
import org.wellspring.system.api.Wire;

/**
 * A person comes, mistypes, changes the password, goes: nothing that lets somebody in is written down anywhere, and the log
 * does not know their name.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsST {

    private final City city = City.running();
    private final String run = Long.toString(System.nanoTime(), Character.MAX_RADIX);
    private final String email = "lena-" + run + "@example.org";
    private final String name = "Lena " + run;
    private final String password = Secrets.told("first " + run + " words");
    private final String next = Secrets.told("other " + run + " words");
    private final String mistyped = Secrets.told("mistyped " + run + " words");
    private String id = "";

    @BeforeAll
    void live() {
        String link = Secrets.told(city.as("admin")
                .json(
                        "POST",
                        "/api/people",
                        "{\"email\":\"%s\",\"name\":\"%s\",\"grants\":[{\"role\":\"teacher\"}]}".formatted(email, name))
                .expect(201)
                .member("secret"));
        city.as("").header("Accept", "text/html").get("/invitations/" + link).expect(200);
        id = city.as("")
                .json(
                        "POST",
                        "/api/invitations/accept",
                        "{\"secret\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"language\":\"en\"}"
                                .formatted(link, name, password))
                .expect(201)
                .member("id");

        Visitor.post(city.as(""), "/sign-in", Map.of("email", email, "password", mistyped))
                .expect(401);
        withPassword(mistyped).expect(401);
        String token = Secrets.told(withPassword(password).expect(201).member("secret"));
        city.as("")
                .header("Authorization", "Bearer " + Secrets.told("ws_" + run))
                .get("/api/me")
                .expect(401);
        // not what is expected there
        as(token).json("POST", "/api/me/password", "{\"present\":[\"" + password + "\"]}");
        as(token).json("POST", "/api/me/password", "{\"present\":\"" + password + "\",\"next\":\"" + next);
        as(token).json("POST", "/api/resources", "{\"" + password + "\":1}");

        changePassword(token, mistyped).expect(422);
        changePassword(token, password).expect(204);
        Wire.Answer letIn = Visitor.post(city.as(""), "/sign-in", Map.of("email", email, "password", next))
                .expect(303);
        Visitor.of(city, letIn).formToken();
        city.as("admin")
                .header("If-Match", "*")
                .json("POST", "/api/people/" + id + "/suspend", "{\"reason\":\"moved\"}")
                .expect(200);
        as(token).get("/api/me").expect(401);
    }

    @Test
    void theLogShouldKnowNeitherSecretsNorNames() {
        String log = city.server().log();
        assertFalse(log.isBlank());
        assertEquals(List.of(), Secrets.in(log));
        assertFalse(log.contains(name), "a name in the log");
    }

    @Test
    void theAuditTrailShouldTellWhatHappenedWithoutSecrets() {
        String about = city.as("admin")
                .get("/api/audit?limit=100&subject=" + id)
                .expect(200)
                .body();
        assertTrue(about.contains(name), about);
        assertEquals(List.of(), Secrets.in(about));
        String newest = city.as("admin").get("/api/audit?limit=100").expect(200).body();
        assertEquals(List.of(), Secrets.in(newest));
    }

    /** Passwords, tokens, sessions and links are kept as digests only: who reads a lost disk cannot come in. */
    @Test
    void noFileShouldHoldASecret() throws IOException {
        boolean databaseIsHere = false;
        try (Stream<Path> files = Files.walk(city.server().data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = content(file);
                assertEquals(List.of(), Secrets.in(bytes), file.toString());
                databaseIsHere |= bytes.contains(email);
            }
        }
        boolean h2 = System.getProperty("wellspring.database", "h2").equals("h2");
        assertEquals(h2, databaseIsHere, "what is stored would be found");
    }

    private static String content(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return ""; // the product tidied up meanwhile
        }
    }

    private Wire.Answer withPassword(String given) {
        String basic = Base64.getEncoder().encodeToString((email + ":" + given).getBytes(StandardCharsets.UTF_8));
        return city.as("")
                .header("Authorization", "Basic " + Secrets.told(basic))
                .json("POST", "/api/tokens", "{\"name\":\"test\",\"scopes\":[\"read\",\"write\"],\"days\":1}");
    }

    private Wire.Answer changePassword(String token, String present) {
        return as(token)
                .json("POST", "/api/me/password", "{\"present\":\"%s\",\"next\":\"%s\"}".formatted(present, next));
    }

    private Wire as(String token) {
        return city.as("").header("Authorization", "Bearer " + token);
    }
}
