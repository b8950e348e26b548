package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Bad input gets the right no with a pointer, changes nothing, and is nobody's fault but the sender's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputST {

    private static final String METADATA = """
        {"title":{"en":"Levers"},"summary":{"en":"A lesson."},"languages":["en"],"type":"lesson-case",
         "stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0","rightsSource":"Own work",
         "creators":[{"name":"Li Hua"}]}\
        """;

    private final City city = City.running();
    private String draft = "";
    private String published = "";
    private String before = "";

    @BeforeAll
    void prepare() {
        draft = "/api/resources/"
                + city.as("teacher")
                        .header("Idempotency-Key", "used")
                        .json("POST", "/api/resources", "{}")
                        .expect(201)
                        .member("id");
        published = publish();
        before = state();
    }

    @TestFactory
    Stream<DynamicTest> badInputShouldBeToldWhatIsWrong() {
        List<BadInput.Case> cases = new BadInput(draft, published).all();
        assertTrue(cases.size() >= 200, "only " + cases.size());
        return cases.stream().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> check(bad)));
    }

    @AfterAll
    void nothingShouldHaveChangedAndNothingBeLoggedAsAnError() {
        assertEquals(before, state());
        assertEquals(List.of(), city.server().complaints());
    }

    private void check(BadInput.Case bad) {
        assumeFalse(city.server().breaksOn(bad.target()), "this server breaks on it by itself");
        Wire request = city.as(bad.person());
        bad.headers().forEach(request::header);
        Wire.Answer answer = request.send(bad.method(), bad.target(), bad.body());

        if (bad.status() == 0) {
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.toString());
        } else {
            assertEquals(bad.status(), answer.status(), answer.toString());
        }
        if (!bad.type().isEmpty()) {
            assertEquals("/problems/" + bad.type(), answer.member("type"), answer.toString());
            assertEquals(
                    "application/problem+json", answer.header("Content-Type").orElse(""), answer.toString());
            assertTrue(answer.header("Content-Security-Policy").isPresent(), answer.head());
        }
        if (!bad.pointer().equals("-")) {
            assertTrue(answer.body().contains("\"pointer\":\"" + bad.pointer() + "\""), answer.toString());
        }
        assertTrue(answer.header("Server").orElse("").isBlank(), answer.head());
        assertFalse(answer.body().contains("Exception"), answer.toString());
    }

    private String publish() {
        Wire.Answer created =
                city.as("teacher").json("POST", "/api/resources", METADATA).expect(201);
        String resource = "/api/resources/" + created.member("id");
        city.as("teacher")
                .send("PUT", resource + "/files/a.txt", "hello world\n".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", resource + "/submit", "{\"undertaking\":true}")
                .expect(200);
        city.as("curator").send("POST", resource + "/claim", new byte[0]).expect(200);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", resource + "/publish", "{}")
                .expect(200);
        return resource;
    }

    /** Everything that the cases could have changed. */
    private String state() {
        return String.join(
                "\n",
                city.as("teacher").get(draft).body(),
                city.as("teacher").get(draft + "/files").body(),
                city.as("").get(published).body(),
                city.as("").get(published + "/files").body(),
                city.as("").get(published + "/ratings/tally").body(),
                city.as("teacher").get("/api/me/resources?limit=100").body(),
                city.as("colleague").get("/api/me/resources?limit=100").body(),
                city.as("teacher").get("/api/collections").body(),
                city.as("admin").get("/api/people?limit=100").body().replaceAll("\"lastSignIn\":\"[^\"]*\"", ""),
                city.as("").get("/api/sections").body(),
                city.as("").get("/api/organisations?limit=100").body(),
                city.as("teacher").get("/api/tokens").body().replaceAll("\"lastUsed\":\"[^\"]*\"", ""));
    }
}
