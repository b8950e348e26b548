package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Resident;
import org.wellspring.system.api.Wire;
import org.wellspring.system.search.Patience;

/** What one may not know of is answered exactly as what was never there: status, headers and every byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenST {

    /** As browsers ask. */
    private static final String PAGE = "text/html,*/*;q=0.8";

    private final City city = City.running();
    private final Resident schoolCurator =
            Resident.invited(city, "curator", "", "{\"role\":\"curator\",\"organisation\":\"" + school() + "\"}");
    private String draft = "";
    private String upload = "";
    private String collection = "";
    private String submitted = "";
    private String search = "";
    private String batch = "";

    @BeforeAll
    void keepSomethingSecret() {
        draft = city.as("teacher")
                .json("POST", "/api/resources", "{\"title\":{\"en\":\"Secret\"}}")
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", "/api/resources/" + draft + "/files/a.txt", bytes("secret"))
                .expect(201);
        city.as("teacher")
                .send("PUT", "/api/resources/" + draft + "/files/pack.zip", zip())
                .expect(201);
        city.as("teacher")
                .send("PUT", "/api/resources/" + draft + "/files/a.png", image())
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
        submitted = submitted();
        search = city.as("teacher")
                .json("POST", "/api/searches", "{\"name\":\"Secret\",\"text\":\"secret\",\"notice\":\"never\"}")
                .expect(201)
                .member("id");
        batch = city.as("curator")
                .header("Content-Type", "text/csv")
                .send("POST", "/api/imports?name=secret.csv", bytes("title\nSecret\n"))
                .expect(201)
                .member("id");
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
                "/api/resources/{id}/versions/1/archive",
                "/api/resources/{id}/versions/1/entries/pack.zip",
                "/api/resources/{id}/versions/1/entry/pack.zip?entry=in.txt",
                "/api/resources/{id}/related",
                "/api/resources/{id}/reviews",
                "/api/resources/{id}/ratings",
                "/resources/{id}/similar");
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
                draft, address, target -> city.as("").header("Accept", PAGE).get(target));
        assertTrue(List.of(401, 404).contains(guest), "a guest got " + guest);
    }

    /** It is there a little later than its file. */
    @Test
    void thePictureOfSomebodyElsesDraftShouldLookLikeNothing() {
        String address = "/api/resources/{id}/versions/1/picture/a.png";
        Patience.until(
                "a picture to hide",
                Duration.ofMinutes(1),
                () -> city.as("teacher").get(address.replace("{id}", draft)).status() == 200);
        same(draft, address, target -> city.as("colleague").get(target), 404);
        same(draft, address, target -> schoolCurator.asks().get(target), 404);
        same(draft, address, target -> city.as("").get(target));
    }

    /** Forms that are for some of those who may read it: who may not read it learns nothing from them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/resources/{id}/withdrawal", "/review/{id}", "/deposit/{id}", "/api/resources/{id}/reviews"})
    void whatIsUnderReviewShouldLookLikeNothing(String address) {
        String real = address.replace("{id}", submitted);
        Wire.Answer reader = Visitor.signedIn(city, "curator").asks().get(real);
        assertNotEquals(404, reader.status(), "there is something to hide");

        Visitor colleague = Visitor.signedIn(city, "colleague");
        for (Function<String, Wire.Answer> ask : List.<Function<String, Wire.Answer>>of(
                target -> colleague.asks().get(target),
                target -> city.as("colleague").get(target),
                target -> city.as("").header("Accept", PAGE).get(target))) {
            assertTrue(List.of(401, 403, 404).contains(same(submitted, address, ask)), address);
        }
        same(submitted, address, target -> schoolCurator.asks().get(target), 404);
        same(
                submitted,
                address,
                target -> schoolCurator.asks().header("Accept", PAGE).get(target),
                404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/searches/{id}", "/api/searches/{id}"})
    void somebodyElsesSearchShouldLookLikeNothing(String address) {
        Wire.Answer owner = city.as("teacher").get(address.replace("{id}", search));
        assertTrue(List.of(200, 303).contains(owner.status()), "there is something to hide");
        Visitor colleague = Visitor.signedIn(city, "colleague");
        same(search, address, target -> colleague.asks().get(target), 404);
        same(search, address, target -> city.as("colleague").get(target), 404);
        same(search, address, target -> city.as("admin").get(target), 404);
    }

    @Test
    void somebodyElsesSearchShouldNotBeRemoved() {
        same(search, "/api/searches/{id}", target -> city.as("colleague").send("DELETE", target, new byte[0]), 404);
        city.as("teacher").get("/api/searches/" + search).expect(200);
    }

    /** A curator of one school runs imports too, and need not know of those of others. */
    @ParameterizedTest
    @ValueSource(strings = {"/imports/{id}", "/imports/{id}/progress", "/api/imports/{id}", "/api/imports/{id}/rows"})
    void somebodyElsesImportShouldLookLikeNothing(String address) {
        city.as("curator").get(address.replace("{id}", batch)).expect(200);
        same(batch, address, target -> schoolCurator.asks().get(target), 404);
        same(
                batch,
                address,
                target -> schoolCurator.asks().header("Accept", PAGE).get(target),
                404);
        same(batch, address, target -> city.as("teacher").get(target), 403);
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

    private String school() {
        return city.as("admin")
                .json("POST", "/api/organisations", """
                        {"code":"hidden-%s","kind":"school","stages":["primary"],"district":{"en":"East"},
                        "name":{"en":"Elsewhere"},"state":"open","fictional":true,"address":{},"rooms":[]}""".formatted(
                                Long.toString(System.nanoTime(), Character.MAX_RADIX)))
                .expect(201)
                .member("id");
    }

    /** Of the teacher, and waiting for a reviewer. */
    private String submitted() {
        String id = city.as("teacher")
                .json("POST", "/api/resources", """
                        {"title":{"en":"Secret"},"summary":{"en":"Not yet."},"languages":["en"],"type":"lesson-case",
                         "stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0",
                         "rightsSource":"Own work","creators":[{"name":"Ada"}]}""")
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", "/api/resources/" + id + "/files/a.txt", bytes("secret too"))
                .expect(201);
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", "/api/resources/" + id + "/submit", "{\"undertaking\":true}")
                .expect(200);
        return id;
    }

    private static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("in.txt"));
            zip.write(bytes("secret"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Different at each run, so that nobody read it before. */
    private static byte[] image() {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) System.nanoTime());
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
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
