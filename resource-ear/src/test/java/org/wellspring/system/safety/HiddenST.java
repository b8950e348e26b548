package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** What one may not know of is answered exactly as what was never there: status, headers and every byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenST {

    private final City city = City.running();
    private String draft = "";
    private String upload = "";
    private String collection = "";

    @BeforeAll
    void keepSomethingSecret() {
        draft = city.as("teacher")
                .json("POST", "/api/resources", "{\"title\":{\"en\":\"Secret\"}}")
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", "/api/resources/" + draft + "/files/a.txt", bytes("secret"))
                .expect(201);
        collection = city.as("teacher")
                .json("POST", "/api/collections", "{\"title\":\"Secret\"}")
                .expect(201)
                .member("id");
        String location = tus(city.as("teacher"))
                .header("Upload-Length", "3")
                .header("Upload-Metadata", "resource " + base64(draft) + ",path " + base64("b.txt"))
                .send("POST", "/api/uploads", new byte[0])
                .expect(201)
                .header("Location")
                .orElseThrow();
        upload = location.substring(location.lastIndexOf('/') + 1);
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/resources/{id}",
                "/resources/{id}/versions/1",
                "/deposit/{id}",
                "/api/resources/{id}",
                "/api/resources/{id}/versions",
                "/api/resources/{id}/versions/1",
                "/api/resources/{id}/files",
                "/api/resources/{id}/files/a.txt",
                "/api/resources/{id}/versions/1/files",
                "/api/resources/{id}/versions/1/files/a.txt",
                "/api/resources/{id}/versions/1/archive");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void somebodyElsesDraftShouldLookLikeNothing(String address) {
        String real = address.replace("{id}", draft);
        Visitor owner = Visitor.signedIn(city, "teacher");
        assertEquals(200, owner.asks().get(real).status(), "there is something to hide");

        Visitor colleague = Visitor.signedIn(city, "colleague");
        same(draft, address, target -> colleague.asks().get(target), 404);
        same(draft, address, target -> city.as("colleague").get(target), 404);
        same(draft, address, target -> city.as("colleague").send("HEAD", target, new byte[0]), 404);
        int guest = same(
                draft,
                address,
                target -> city.as("").header("Accept", "text/html,*/*;q=0.8").get(target));
        assertTrue(List.of(401, 404).contains(guest), "a guest got " + guest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/collections/{id}", "/api/collections/{id}"})
    void somebodyElsesCollectionShouldLookLikeNothing(String address) {
        String real = address.replace("{id}", collection);
        assertEquals(200, Visitor.signedIn(city, "teacher").asks().get(real).status(), "there is something to hide");
        Visitor colleague = Visitor.signedIn(city, "colleague");
        same(collection, address, target -> colleague.asks().get(target), 404);
        same(collection, address, target -> city.as("colleague").get(target), 404);
    }

    /** Who may not read it may not find out by trying to change it either. */
    @Test
    void anAttemptToChangeShouldTellNothing() {
        same(
                draft,
                "/api/resources/{id}",
                target -> change().json("PUT", target, "{\"title\":{\"en\":\"Mine\"}}"),
                404);
        same(draft, "/api/resources/{id}", target -> change().send("DELETE", target, new byte[0]), 404);
        same(
                draft,
                "/api/resources/{id}/submit",
                target -> change().json("POST", target, "{\"undertaking\":true}"),
                404);
        same(draft, "/api/resources/{id}/recall", target -> change().json("POST", target, "{}"), 404);
        same(draft, "/api/resources/{id}/files/a.txt", target -> change().send("PUT", target, bytes("mine")), 404);
        same(draft, "/api/resources/{id}/files/a.txt", target -> change().send("DELETE", target, new byte[0]), 404);
        same(draft, "/api/resources/{id}/ratings/mine", target -> change().json("PUT", target, "{\"stars\":1}"), 404);
        same(collection, "/api/collections/{id}", target -> change().send("DELETE", target, new byte[0]), 404);
        assertEquals(
                "secret",
                city.as("teacher")
                        .get("/api/resources/" + draft + "/files/a.txt")
                        .expect(200)
                        .body());
    }

    @Test
    void somebodyElsesUploadShouldLookLikeNothing() {
        String address = "/api/uploads/{id}";
        tus(city.as("teacher"))
                .send("HEAD", address.replace("{id}", upload), new byte[0])
                .expect(200);
        same(upload, address, target -> tus(city.as("colleague")).send("HEAD", target, new byte[0]), 404);
        same(upload, address, target -> tus(city.as("colleague")).send("DELETE", target, new byte[0]), 404);
        same(
                upload,
                address,
                target -> tus(city.as("colleague"))
                        .header("Upload-Offset", "0")
                        .header("Content-Type", "application/offset+octet-stream")
                        .send("PATCH", target, bytes("abc")),
                404);
        tus(city.as("teacher"))
                .send("HEAD", address.replace("{id}", upload), new byte[0])
                .expect(200);
    }

    private Wire change() {
        return city.as("colleague").header("If-Match", "*");
    }

    private static void same(String id, String address, Function<String, Wire.Answer> ask, int status) {
        assertEquals(status, same(id, address, ask), address);
    }

    /** @return the status of both */
    private static int same(String id, String address, Function<String, Wire.Answer> ask) {
        String never = neverGiven(id);
        Wire.Answer nothing = ask.apply(address.replace("{id}", never));
        Wire.Answer hidden = ask.apply(address.replace("{id}", id));
        assertEquals(bare(nothing, never), bare(hidden, id), address);
        return hidden.status();
    }

    /** Everything but the id itself, the number of the request and the hour. */
    private static String bare(Wire.Answer answer, String id) {
        String head = answer.head()
                .lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("date:"))
                .sorted()
                .collect(Collectors.joining("\n"));
        String number = answer.header("X-Request-Id").orElseThrow();
        return (head + "\n\n" + answer.body()).replace(number, "NUMBER").replace(id, "ID");
    }

    /** Of the same form, from the same hour. */
    private static String neverGiven(String id) {
        String tail = id.substring(id.length() - 4);
        return id.substring(0, id.length() - 4) + (tail.equals("0000") ? "1111" : "0000");
    }

    private static Wire tus(Wire request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
