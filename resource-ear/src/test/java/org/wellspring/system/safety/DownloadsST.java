package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** A stored file cannot act in the name of the product, whatever it holds and whatever it is called. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadsST {

    private static final List<String> SANDBOX =
            List.of("default-src 'none'; img-src 'self'; media-src 'self'; frame-ancestors 'self'; sandbox");

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String HTML =
            "<!DOCTYPE html><html><body><script>alert(document.cookie)</script></body></html>";
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(document.cookie)</script></svg>";
    private static final String XML = "<?xml version=\"1.0\"?><a xmlns=\"http://www.w3.org/1999/xhtml\">a</a>";
    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private final City city = City.running();
    private String draft = "";

    @BeforeAll
    void shareFiles() {
        draft = "/api/resources/"
                + city.as("teacher")
                        .json("POST", "/api/resources", "{}")
                        .expect(201)
                        .member("id");
        store("page.html", bytes(HTML));
        store("page.txt", bytes(HTML));
        store("page.png", bytes(HTML));
        store("drawing.svg", bytes(SVG));
        store("drawing.png", bytes(SVG));
        store("data.xml", bytes(XML));
        store("paper.pdf", bytes(PDF));
        store("picture.png", PNG);
        store("picture.html", PNG);
        store("words.txt", bytes("only words\n"));
        store("pack.zip", zip("page.html", HTML));
    }

    /** What is shown in place is of a kind that cannot do harm; everything else is saved. */
    @ParameterizedTest
    @CsvSource({
        "page.html, attachment",
        "drawing.svg, attachment",
        "data.xml, attachment",
        "paper.pdf, attachment",
        "pack.zip, attachment",
        "picture.png, inline",
        "words.txt, inline",
    })
    void aFileShouldBeSandboxedAndShownOnlyWhenHarmless(String name, String disposition) {
        for (String path : List.of("/files/", "/versions/1/files/")) {
            Wire.Answer file = city.as("teacher").get(draft + path + name).expect(200);
            requireHarmless(file);
            assertDisposition(disposition, name, file);

            Wire.Answer part = city.as("teacher")
                    .header("Range", "bytes=0-3")
                    .get(draft + path + name)
                    .expect(206);
            requireHarmless(part);
            assertDisposition(disposition, name, part);

            requireHarmless(city.as("teacher")
                    .header("If-None-Match", file.header("ETag").orElseThrow())
                    .get(draft + path + name)
                    .expect(304));
        }
    }

    /** A name is no promise: neither a browser nor the product may take markup for a picture. */
    @ParameterizedTest
    @CsvSource({"page.png", "page.txt", "drawing.png", "picture.html"})
    void aFileUnderAWrongNameShouldNotBecomeMarkup(String name) {
        Wire.Answer file = city.as("teacher").get(draft + "/files/" + name).expect(200);
        requireHarmless(file);
        String type = file.header("Content-Type").orElse("");
        boolean markup = type.contains("html") || type.contains("xml");
        assertTrue(!markup || disposition(file).startsWith("attachment;"), file.head());
    }

    @Test
    void whatComesOutOfAnArchiveShouldBeSavedOnly() {
        Wire.Answer entry = city.as("teacher")
                .get(draft + "/versions/1/entry/pack.zip?entry=page.html")
                .expect(200);
        requireHarmless(entry);
        assertDisposition("attachment", "page.html", entry);
        assertEquals("application/octet-stream", entry.header("Content-Type").orElse(""));

        Wire.Answer archive =
                city.as("teacher").get(draft + "/versions/1/archive").expect(200);
        requireHarmless(archive);
        assertTrue(disposition(archive).startsWith("attachment;"), archive.head());
    }

    private static void requireHarmless(Wire.Answer answer) {
        assertEquals(SANDBOX, answer.headers("Content-Security-Policy"), answer.head());
        assertEquals(List.of("nosniff"), answer.headers("X-Content-Type-Options"), answer.head());
    }

    private static void assertDisposition(String disposition, String name, Wire.Answer answer) {
        assertEquals(
                disposition + "; filename=\"" + name + "\"; filename*=UTF-8''" + name,
                disposition(answer),
                answer.head());
    }

    private static String disposition(Wire.Answer answer) {
        return answer.header("Content-Disposition").orElse("");
    }

    private void store(String name, byte[] bytes) {
        city.as("teacher").send("PUT", draft + "/files/" + name, bytes).expect(201);
    }

    private static byte[] zip(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
