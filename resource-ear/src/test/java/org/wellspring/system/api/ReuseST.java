package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collections, ratings and problem reports over HTTP. */
class ReuseST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final City city = City.running();
    private String lesson = "";

    @BeforeEach
    void publishALesson() {
        lesson = published("Levers " + System.nanoTime());
    }

    private String published(String title) {
        String metadata = """
            {"title":{"en":"%s"},"summary":{"en":"How a lever multiplies force."},"languages":["en"],
             "type":"lesson-case","stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0",
             "rightsSource":"Own work","creators":[{"name":"Li Hua"}]}""".formatted(title);
        String id = city.as("teacher")
                .json("POST", "/api/resources", metadata)
                .expect(201)
                .member("id");
        String resource = "/api/resources/" + id;
        city.as("teacher")
                .header("Content-Type", "text/plain")
                .send("PUT", resource + "/files/lever.txt", new byte[] {'l', 'e', 'v', 'e', 'r'})
                .expect(201);
        String draft = tag(city.as("teacher").get(resource));
        city.as("teacher")
                .header("If-Match", draft)
                .json("POST", resource + "/submit", "{\"undertaking\":true}")
                .expect(200);
        String claimed = tag(city.as("curator")
                .send("POST", resource + "/claim", new byte[0])
                .expect(200));
        city.as("curator")
                .header("If-Match", claimed)
                .json("POST", resource + "/publish", "{\"axes\":{},\"reason\":\"\"}")
                .expect(200);
        return id;
    }

    private static String tag(Wire.Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new IllegalStateException("No ETag in " + answer));
    }

    private Wire.Answer collection(String title) {
        return city.as("colleague")
                .json("POST", "/api/collections", "{\"title\":\"%s\",\"note\":\"Week 3\"}".formatted(title))
                .expect(201);
    }

    private Wire.Answer put(String collection, String resource, String note) {
        return city.as("colleague")
                .json(
                        "POST",
                        "/api/collections/" + collection + "/entries",
                        "{\"resource\":\"%s\",\"note\":\"%s\"}".formatted(resource, note));
    }

    @Test
    void aCollectionShouldBeFilledOrderedSharedAndEnded() {
        String pulley = published("Pulleys " + System.nanoTime());
        String id = collection("Simple machines").member("id");
        put(id, lesson, "first").expect(200);
        put(id, pulley, "").expect(200);
        Wire.Answer moved = city.as("colleague")
                .json("PUT", "/api/collections/" + id + "/entries/" + pulley + "/position", "{\"position\":0}")
                .expect(200);
        assertTrue(moved.body().indexOf(pulley) < moved.body().indexOf(lesson), moved.body());

        Wire.Answer shared = city.as("colleague")
                .header("If-Match", tag(moved))
                .send("POST", "/api/collections/" + id + "/share", new byte[0])
                .expect(200);
        String link = "/api/shared-collections/" + shared.member("link");
        assertTrue(city.as("").get(link).expect(200).body().contains(pulley));
        city.as("").get("/api/shared-collections/AAAAAAAAAAAAAAAAAAAAAA").expect(404);

        Wire.Answer private_ = city.as("colleague")
                .header("If-Match", tag(shared))
                .send("POST", "/api/collections/" + id + "/unshare", new byte[0])
                .expect(200);
        city.as("").get(link).expect(404);
        city.as("colleague")
                .header("If-Match", tag(private_))
                .send("DELETE", "/api/collections/" + id, new byte[0])
                .expect(204);
        city.as("colleague").get("/api/collections/" + id).expect(404);
    }

    @Test
    void somebodyElsesCollectionShouldNotSeemToExist() {
        Wire.Answer mine = collection("Mine");
        String address = "/api/collections/" + mine.member("id");
        Wire.Answer foreign = city.as("teacher").get(address).expect(404);
        Wire.Answer none =
                city.as("teacher").get("/api/collections/0000000000000").expect(404);
        assertEquals(apartFromTheAddress(none), apartFromTheAddress(foreign));
        city.as("teacher")
                .header("If-Match", tag(mine))
                .send("DELETE", address, new byte[0])
                .expect(404);
        city.as("").get(address).expect(404);
    }

    private static String apartFromTheAddress(Wire.Answer answer) {
        return answer.body().replaceAll(",\"(instance|requestId)\":\"[^\"]*\"", "");
    }

    @Test
    void anUpdateShouldSayWhichStateItRead() {
        Wire.Answer mine = collection("Mine");
        String address = "/api/collections/" + mine.member("id");
        String words = "{\"title\":\"Renamed\",\"note\":\"\"}";
        city.as("colleague").json("PUT", address, words).expect(428);
        city.as("colleague")
                .header("If-Match", tag(mine))
                .json("PUT", address, words)
                .expect(200);
        city.as("colleague")
                .header("If-Match", tag(mine))
                .json("PUT", address, words)
                .expect(412);
    }

    @Test
    void wordsShouldWaitForACuratorAndOwnWorkNotBeRated() {
        String ratings = "/api/resources/" + lesson + "/ratings";
        String given = "{\"stars\":4,\"words\":\"Went well in grade 8\"}";
        city.as("").json("PUT", ratings + "/mine", given).expect(401);
        city.as("teacher").json("PUT", ratings + "/mine", given).expect(403);
        city.as("colleague")
                .json("PUT", ratings + "/mine", "{\"stars\":6,\"words\":\"\"}")
                .expect(422);
        String rating = city.as("colleague")
                .json("PUT", ratings + "/mine", given)
                .expect(200)
                .member("id");
        assertEquals("1", city.as("").get(ratings + "/tally").expect(200).member("count"));
        assertFalse(city.as("").get(ratings).body().contains("grade 8"));
        assertTrue(city.as("colleague").get(ratings).body().contains("grade 8"));

        String decision = "/api/ratings/" + rating + "/moderate";
        city.as("colleague")
                .header("If-Match", "*")
                .json("POST", decision, "{\"decision\":\"shown\"}")
                .expect(403);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", decision, "{\"decision\":\"shown\"}")
                .expect(200);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", decision, "{\"decision\":\"hidden\"}")
                .expect(409);
        assertTrue(city.as("").get(ratings).body().contains("grade 8"));
    }

    @Test
    void aReportShouldBeAnsweredAndItsReporterTold() {
        String report =
                "{\"resource\":\"%s\",\"kind\":\"broken-file\",\"words\":\"Page 2 is empty\"}".formatted(lesson);
        city.as("")
                .json("POST", "/api/problem-reports", report.replace("broken-file", "odd"))
                .expect(422);
        String id = city.as("colleague")
                .json("POST", "/api/problem-reports", report)
                .expect(201)
                .member("id");
        city.as("colleague").get("/api/problem-reports").expect(403);
        String close = "/api/problem-reports/" + id + "/close";
        city.as("curator")
                .json("POST", close, "{\"answer\":\"The file was replaced.\"}")
                .expect(200);
        city.as("curator").json("POST", close, "{\"answer\":\"Again.\"}").expect(409);
        assertTrue(city.as("colleague").get("/api/notices").body().contains("The file was replaced."));
    }

    @Test
    void thePublicShouldReportOnlySoOften() {
        String report = "{\"resource\":\"%s\",\"kind\":\"other\",\"words\":\"Hm\"}".formatted(lesson);
        for (int count = 0; count < 10; count++) {
            city.as("").json("POST", "/api/problem-reports", report).expect(201);
        }
        city.as("").json("POST", "/api/problem-reports", report).expect(429);
        city.as("colleague").json("POST", "/api/problem-reports", report).expect(201);
    }

    @Test
    void whoCollectedAWithdrawnResourceShouldBeToldAndKeepItsTitle() throws Exception {
        String id = collection("Machines to keep").member("id");
        put(id, lesson, "").expect(200);
        String resource = "/api/resources/" + lesson;
        city.as("curator")
                .header("If-Match", tag(city.as("curator").get(resource)))
                .json("POST", resource + "/withdraw", "{\"reason\":\"low-value\",\"note\":\"A better one came.\"}")
                .expect(200);
        put(id, lesson, "").expect(410);
        Wire.Answer kept = city.as("colleague").get("/api/collections/" + id).expect(200);
        assertTrue(kept.body().contains("Levers"), kept.body());
        assertFalse(kept.body().contains("How a lever"), kept.body());

        Instant end = Instant.now().plus(PATIENCE);
        while (!told() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertTrue(told(), "the notice follows the withdrawal");
    }

    private boolean told() {
        Wire.Answer notices = city.as("colleague").get("/api/notices?limit=100");
        return notices.body().contains("reuse.collected-withdrawn")
                && notices.body().contains(lesson);
    }
}
