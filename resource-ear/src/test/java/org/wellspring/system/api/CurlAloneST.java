package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Everything a program needs, with nothing but {@code curl}; the transcript lies in the build's output. */
class CurlAloneST {

    private static final String JSON = "Content-Type: application/json";
    private static final String METADATA = """
        {"title":{"en":"Why ships float","zh":"船为什么会浮"},"summary":{"en":"A lesson on buoyancy."},
         "languages":["en"],"type":"lesson-case","stages":["junior-secondary"],"subjects":["physics"],
         "licence":"CC-BY-4.0","rightsSource":"Own work","creators":[{"name":"Li Hua"}]}\
        """;

    private final String server = City.running().address().toString();

    @Test
    void aResourceShouldGoFromDraftToTombstone() throws Exception {
        Path folder = Files.createTempDirectory("curl-alone");
        Curl curl = new Curl(folder);
        String teacher = authorization(curl, "teacher", "\"read\",\"write\"");
        String curator = authorization(curl, "curator", "\"read\",\"write\",\"curate\"");
        byte[] lesson =
                "Ships float because they push water aside.\n".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("lesson.txt"), lesson);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(lesson));

        Curl.Output created = curl.call(
                "-H",
                teacher,
                "-H",
                JSON,
                "-H",
                "Idempotency-Key: ships-" + System.nanoTime(),
                "-d",
                METADATA,
                server + "/api/resources");
        assertEquals(201, created.status(), created.body());
        String resource = server + "/api/resources/" + created.member("id");
        assertEquals(404, curl.call(resource).status(), "a draft is its owner's alone");

        Curl.Output stored = curl.call(
                "-H",
                teacher,
                "-H",
                "Repr-Digest: sha-256=:" + digest + ":",
                "-T",
                file.toString(),
                resource + "/files/handouts/%E6%B5%AE%E5%8A%9B.txt");
        assertEquals(201, stored.status(), stored.body());
        assertEquals("sha-256=:" + digest + ":", stored.header("Repr-Digest"));

        String tag = curl.call("-H", teacher, resource).header("ETag");
        Curl.Output unguarded =
                curl.call("-H", teacher, "-H", JSON, "-d", "{\"undertaking\":true}", resource + "/submit");
        assertEquals(428, unguarded.status());
        Curl.Output submitted = curl.call(
                "-H",
                teacher,
                "-H",
                JSON,
                "-H",
                "If-Match: " + tag,
                "-d",
                "{\"undertaking\":true}",
                resource + "/submit");
        assertEquals(200, submitted.status(), submitted.body());

        assertTrue(
                curl.call("-H", curator, server + "/api/queue?limit=100").body().contains(created.member("id")));
        Curl.Output claimed = curl.call("-H", curator, "-X", "POST", resource + "/claim");
        assertEquals(200, claimed.status(), claimed.body());
        Curl.Output published = curl.call(
                "-H",
                curator,
                "-H",
                JSON,
                "-H",
                "If-Match: " + claimed.header("ETag"),
                "-d",
                "{\"axes\":{\"scientific\":\"met\"},\"reason\":\"Clear and correct.\"}",
                resource + "/publish");
        assertEquals(200, published.status(), published.body());
        assertEquals("published", published.member("state"));

        assertTrue(curl.call(server + "/api/resources?limit=100&subject=physics")
                .body()
                .contains(created.member("id")));
        assertArrayEquals(
                lesson,
                curl.call(resource + "/files/handouts/%E6%B5%AE%E5%8A%9B.txt").bytes());
        Curl.Output part = curl.call("-r", "0-4", resource + "/files/handouts/%E6%B5%AE%E5%8A%9B.txt");
        assertEquals(206, part.status());
        assertEquals("Ships", part.body());

        String shown = curl.call(resource).header("ETag");
        assertEquals(304, curl.call("-H", "If-None-Match: " + shown, resource).status());
        Curl.Output withdrawn = curl.call(
                "-H",
                curator,
                "-H",
                JSON,
                "-H",
                "If-Match: " + shown,
                "-d",
                "{\"reason\":\"low-value\",\"note\":\"A better lesson took its place.\"}",
                resource + "/withdraw");
        assertEquals(200, withdrawn.status(), withdrawn.body());
        Curl.Output gone = curl.call(resource);
        assertEquals(410, gone.status());
        assertTrue(gone.body().contains("A better lesson took its place."), gone.body());
    }

    private String authorization(Curl curl, String person, String scopes) {
        Curl.Output issued = curl.call(
                "-u",
                City.email(person) + ":" + City.password(),
                "-H",
                JSON,
                "-d",
                "{\"name\":\"curl\",\"scopes\":[" + scopes + "],\"days\":1}",
                server + "/api/tokens");
        assertEquals(201, issued.status(), issued.body());
        return "Authorization: Bearer " + issued.member("secret");
    }
}
