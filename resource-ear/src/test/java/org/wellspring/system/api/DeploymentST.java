package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every server must do with the product on it: serve all its parts, start again over its data, and let it go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeploymentST {

    /** More than any server takes in one request unless it is told to. */
    private static final int LARGE = 24 << 20;

    private final City city = new City();

    @AfterAll
    void stopWithoutAComplaint() {
        city.server().close();
        assertEquals(List.of(), city.server().complaints());
    }

    @Test
    void homeShouldBeAPage() {
        Wire.Answer home = city.as("").get("/").expect(200);
        assertEquals("text/html;charset=utf-8", type(home));
        assertTrue(home.body().contains("<h1"), home.body());
    }

    @Test
    void assetsShouldBeServed() {
        Wire.Answer sheet = city.as("")
                .get("/assets/vendor/bootstrap/5.3.8/css/bootstrap.min.css")
                .expect(200);
        assertTrue(type(sheet).startsWith("text/css"), type(sheet));
    }

    @Test
    void readinessShouldNameItsChecks() {
        Wire.Answer ready = city.as("").get("/health/ready").expect(200);
        for (String name : List.of("database", "migrations", "storage", "disk-space", "outbox")) {
            assertTrue(ready.body().contains("{\"name\":\"" + name + "\",\"passing\":true}"), ready.body());
        }
        assertTrue(city.as("").get("/health/live").expect(200).body().contains("up"));
    }

    @Test
    void whatDoesNotExistShouldBeNotFound() {
        for (String target : List.of("/no/such/page", "/assets/no-such-file.css", "/metrics", "/application.wadl")) {
            Wire.Answer missing = city.as("").get(target).expect(404);
            assertTrue(missing.header("Content-Security-Policy").isPresent(), missing.head());
        }
    }

    @Test
    void aLargeFileShouldComeBackWhole() {
        String file = draft("Large") + "/files/large.bin";
        byte[] bytes = new byte[LARGE];
        new Random(7).nextBytes(bytes);
        city.as("teacher").send("PUT", file, bytes).expect(201);
        assertArrayEquals(bytes, city.as("teacher").get(file).expect(200).bytes());
    }

    @Test
    void whatIsStoredShouldOutliveARestartAndARemoval() {
        String draft = draft("Kept");
        byte[] words = {'k', 'e', 'p', 't'};
        city.as("teacher").send("PUT", draft + "/files/a.txt", words).expect(201);

        city.server().stop();
        city.server().start();
        assertTrue(city.as("teacher").get(draft).expect(200).body().contains("Kept"));
        assertArrayEquals(
                words,
                city.as("teacher").get(draft + "/files/a.txt").expect(200).bytes());

        if (city.server().outlivesTheProduct()) {
            city.server().remove();
            assertFalse(city.as("").get("/health/ready").body().contains("\"status\":\"up\""), "it is gone");
            city.server().deploy();
            assertTrue(city.as("teacher").get(draft).expect(200).body().contains("Kept"));
        }
    }

    private String draft(String title) {
        return "/api/resources/"
                + city.as("teacher")
                        .json("POST", "/api/resources", "{\"title\":{\"en\":\"" + title + "\"}}")
                        .expect(201)
                        .member("id");
    }

    private static String type(Wire.Answer answer) {
        return answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
    }
}
