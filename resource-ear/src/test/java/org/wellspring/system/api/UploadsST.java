package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** tus 1.0.0, header by header. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadsST {

    private final City city = City.running();
    private String draft = "";

    @BeforeAll
    void makeADraft() {
        draft = city.as("teacher")
                .json("POST", "/api/resources", "{}")
                .expect(201)
                .member("id");
    }

    @Test
    void aServerShouldSayWhatItSpeaks() {
        Wire.Answer answer =
                city.as("").send("OPTIONS", "/api/uploads", new byte[0]).expect(204);
        assertEquals("1.0.0", header(answer, "Tus-Version"));
        assertEquals("1.0.0", header(answer, "Tus-Resumable"));
        assertEquals(
                "creation,creation-with-upload,expiration,checksum,termination,concatenation",
                header(answer, "Tus-Extension"));
        assertEquals("5368709120", header(answer, "Tus-Max-Size"));
        assertEquals("md5,sha1,sha256,sha512", header(answer, "Tus-Checksum-Algorithm"));
    }

    @Test
    void anUploadShouldGoOnWhereItStopped() {
        String upload = begin("piece by piece.txt", 10);
        Wire.Answer first = append(upload, 0, "01234").expect(204);
        assertEquals("5", header(first, "Upload-Offset"));
        assertEquals("1.0.0", header(first, "Tus-Resumable"));
        Wire.Answer status = tus("teacher").send("HEAD", upload, new byte[0]).expect(200);
        assertEquals("5", header(status, "Upload-Offset"));
        assertEquals("10", header(status, "Upload-Length"));
        assertEquals("no-store", header(status, "Cache-Control"));
        assertTrue(header(status, "Upload-Metadata").startsWith("resource "), status.head());
        assertTrue(header(status, "Upload-Expires").endsWith(" GMT"), status.head());
        assertTrue(city.as("teacher")
                .get("/api/uploads?resource=" + draft)
                .expect(200)
                .body()
                .contains("\"path\":\"piece by piece.txt\""));
        Wire.Answer elsewhere = append(upload, 0, "01234").expect(409);
        assertEquals("/problems/content.offset-mismatch", elsewhere.member("type"));
        append(upload, 5, "56789").expect(204);
        assertEquals("0123456789", file("piece%20by%20piece.txt").expect(200).body());
    }

    @Test
    void theFirstRequestMayBringTheBytes() {
        Wire.Answer answer = creation("at-once.txt", 3)
                .header("Content-Type", "application/offset+octet-stream")
                .send("POST", "/api/uploads", bytes("abc"))
                .expect(201);
        assertEquals("3", header(answer, "Upload-Offset"));
        assertEquals("abc", file("at-once.txt").expect(200).body());
    }

    @Test
    void anEmptyFileShouldNeedOneRequest() {
        begin("empty.txt", 0);
        assertEquals("", file("empty.txt").expect(200).body());
    }

    @Test
    void aChangedPieceShouldBeToldByTusOwnStatus() {
        String upload = begin("checked.txt", 3);
        assertEquals(
                "/problems/content.checksum-mismatch",
                checked(upload, "sha1 " + base64("another digest")).expect(460).member("type"));
        assertEquals(
                "/problems/content.checksum-unreadable",
                checked(upload, "crc32 AAAA").expect(400).member("type"));
        checked(upload, "sha1 qZk+NkcGgWq6PiVxeFDCbJzQ2J0=").expect(204);
        assertEquals("abc", file("checked.txt").expect(200).body());
    }

    @Test
    void whatIsNotTusShouldBeRefused() {
        String upload = begin("refused.txt", 3);
        Wire.Answer unversioned = city.as("teacher")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes("abc"))
                .expect(412);
        assertEquals("1.0.0", header(unversioned, "Tus-Version"));
        tus("teacher")
                .header("Upload-Offset", "0")
                .header("Content-Type", "text/plain")
                .send("PATCH", upload, bytes("abc"))
                .expect(415);
        tus("teacher")
                .header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes("abc"))
                .expect(400);
        append(upload, 0, "abcd").expect(413);
        creation("huge.bin", 5_368_709_121L)
                .send("POST", "/api/uploads", new byte[0])
                .expect(413);
        creation("../up.txt", 3).send("POST", "/api/uploads", new byte[0]).expect(422);
        tus("teacher")
                .header("Upload-Length", "3")
                .header("Upload-Metadata", "path " + base64("a.txt"))
                .send("POST", "/api/uploads", new byte[0])
                .expect(400);
        tus("teacher")
                .header("Upload-Length", "3")
                .header("Upload-Metadata", "path not&base64,resource " + base64(draft))
                .send("POST", "/api/uploads", new byte[0])
                .expect(400);
    }

    @Test
    void nobodyElseShouldKnowOfAnUpload() {
        String upload = begin("mine.txt", 3);
        tus("").send("HEAD", upload, new byte[0]).expect(401);
        tus("colleague").send("HEAD", upload, new byte[0]).expect(404);
        tus("colleague").send("DELETE", upload, new byte[0]).expect(404);
        tus("colleague")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes("abc"))
                .expect(404);
        tus("colleague")
                .header("Upload-Length", "3")
                .header("Upload-Metadata", metadata("theirs.txt"))
                .send("POST", "/api/uploads", new byte[0])
                .expect(404);
    }

    @Test
    void aTerminatedUploadShouldBeGone() {
        String upload = begin("ended.txt", 3);
        append(upload, 0, "ab").expect(204);
        tus("teacher").send("DELETE", upload, new byte[0]).expect(204);
        tus("teacher").send("HEAD", upload, new byte[0]).expect(404);
    }

    @Test
    void clientsThatCanOnlyPostShouldBeUnderstood() {
        String upload = begin("posted.txt", 3);
        tus("teacher")
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .send("POST", upload, bytes("abc"))
                .expect(204);
        assertEquals("abc", file("posted.txt").expect(200).body());
    }

    @Test
    void partsShouldBePutTogether() {
        String first = part("abc");
        String second = part("def");
        Wire.Answer joined = tus("teacher")
                .header("Upload-Concat", "final;" + first + " " + city.address() + second)
                .header("Upload-Metadata", metadata("joined.txt"))
                .send("POST", "/api/uploads", new byte[0])
                .expect(201);
        assertEquals("abcdef", file("joined.txt").expect(200).body());
        Wire.Answer status =
                tus("teacher").send("HEAD", path(joined), new byte[0]).expect(200);
        assertEquals("final;" + first + " " + second, header(status, "Upload-Concat"));
        append(path(joined), 6, "g").expect(403);
    }

    @Test
    void aForeignPageShouldNotUpload() {
        Wire.Answer refused = new Wire(city.address())
                .header("Tus-Resumable", "1.0.0")
                .header("Sec-Fetch-Site", "cross-site")
                .send("POST", "/api/uploads", new byte[0]);
        assertEquals(403, refused.status());
        assertFalse(refused.header("Access-Control-Allow-Origin").isPresent());
    }

    private String part(String text) {
        Wire.Answer answer = tus("teacher")
                .header("Upload-Length", Integer.toString(text.length()))
                .header("Upload-Concat", "partial")
                .header("Upload-Metadata", "resource " + base64(draft))
                .send("POST", "/api/uploads", new byte[0])
                .expect(201);
        append(path(answer), 0, text).expect(204);
        return path(answer);
    }

    private Wire.Answer checked(String upload, String checksum) {
        return tus("teacher")
                .header("Upload-Offset", "0")
                .header("Upload-Checksum", checksum)
                .header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes("abc"));
    }

    private String begin(String path, long length) {
        return path(
                creation(path, length).send("POST", "/api/uploads", new byte[0]).expect(201));
    }

    private Wire creation(String path, long length) {
        return tus("teacher").header("Upload-Length", Long.toString(length)).header("Upload-Metadata", metadata(path));
    }

    private Wire.Answer append(String upload, long offset, String text) {
        return tus("teacher")
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .send("PATCH", upload, bytes(text));
    }

    private Wire tus(String person) {
        return city.as(person).header("Tus-Resumable", "1.0.0");
    }

    private Wire.Answer file(String path) {
        return city.as("teacher").get("/api/resources/" + draft + "/files/" + path);
    }

    private String metadata(String path) {
        return "resource " + base64(draft) + ",path " + base64(path);
    }

    private String path(Wire.Answer created) {
        String location = header(created, "Location");
        assertTrue(location.startsWith(city.address().toString()), location);
        return location.substring(city.address().toString().length());
    }

    private static String header(Wire.Answer answer, String name) {
        return answer.header(name).orElseThrow(() -> new IllegalStateException(name + " is missing: " + answer.head()));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
