package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** When the ground under the product gives way, it says so to people, programs and watchers, and goes on when it is back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleST {

    private static final String UNUSABLE = "{\"name\":\"storage\",\"passing\":false}";

    private final City city = new City();
    private String draft = "";

    @BeforeAll
    void keepSomething() {
        draft = city.as("teacher")
                .json("POST", "/api/resources", "{\"title\":{\"en\":\"Kept\"}}")
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", "/api/resources/" + draft + "/files/a.txt", bytes("kept"))
                .expect(201);
    }

    @AfterAll
    void stop() {
        city.server().close();
    }

    /** What it complains of meanwhile is what this is about. */
    @ParameterizedTest
    @ValueSource(strings = {"storage", "staging"})
    void readinessShouldEndWithTheStorageAndComeBackWithIt(String folder) throws IOException {
        city.as("").get("/health/ready").expect(200);
        without(folder, () -> {
            Wire.Answer ready = city.as("").get("/health/ready").expect(503);
            assertTrue(
                    ready.body().contains("\"status\":\"down\"") && ready.body().contains(UNUSABLE), ready.body());
            RequiredHeaders.requireIn(ready);
            city.as("").get("/health/live").expect(200);
        });
        city.as("").get("/health/ready").expect(200);
    }

    @Test
    void aPageThatCannotBeHadNowShouldSayWhenToComeBack() throws IOException {
        Visitor teacher = Visitor.signedIn(city, "teacher");
        String token = teacher.formToken();
        without("staging", () -> {
            Wire.Answer refused = send(teacher, token).expect(503);
            assertEquals(
                    "text/html;charset=utf-8",
                    refused.header("Content-Type")
                            .orElse("")
                            .toLowerCase(Locale.ROOT)
                            .replace(" ", ""));
            assertEquals("5", refused.header("Retry-After").orElse(""), refused.head());
            assertTrue(refused.body().contains("<h1") && refused.body().contains("</html>"), refused.body());
            requireNothingOfTheInside(refused);
            RequiredHeaders.requireIn(refused);
        });
        send(teacher, token).expect(303);
    }

    @Test
    void aFileThatIsNotThereShouldBeSaidToBeDamaged() throws IOException {
        String file = "/api/resources/" + draft + "/files/a.txt";
        without("staging", () -> {
            Wire.Answer refused = city.as("teacher").get(file).expect(503);
            assertEquals(
                    "application/problem+json", refused.header("Content-Type").orElse(""), refused.head());
            assertEquals("/problems/content.damaged", refused.member("type"), refused.body());
            requireNothingOfTheInside(refused);
            RequiredHeaders.requireIn(refused);

            String look = "/resources/" + draft + "?look=a.txt";
            RequiredHeaders.requireIn(
                    Visitor.signedIn(city, "teacher").asks().get(look).expect(200));
        });
        assertEquals("kept", city.as("teacher").get(file).expect(200).body());
    }

    private void requireNothingOfTheInside(Wire.Answer answer) {
        assertFalse(answer.body().contains("Exception"), answer.body());
        assertFalse(answer.body().contains(city.server().data().toString()), answer.body());
    }

    /** As the deposit page's form does without scripts. */
    private Wire.Answer send(Visitor visitor, String token) {
        String body = String.join(
                "\r\n",
                "--limit",
                "Content-Disposition: form-data; name=\"csrf\"",
                "",
                token,
                "--limit",
                "Content-Disposition: form-data; name=\"file\"; filename=\"b.txt\"",
                "Content-Type: text/plain",
                "",
                "words",
                "--limit--",
                "");
        return visitor.asks()
                .header("Content-Type", "multipart/form-data; boundary=limit")
                .send("POST", "/deposit/" + draft + "/files", bytes(body));
    }

    /** Does something while a folder of the data is elsewhere. */
    private void without(String folder, Runnable act) throws IOException {
        Path there = city.server().data().resolve(folder);
        Path elsewhere = there.resolveSibling(folder + "-elsewhere");
        Files.move(there, elsewhere);
        try {
            act.run();
        } finally {
            Files.move(elsewhere, there);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
