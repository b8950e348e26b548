package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever a page loads beside itself is loaded once: it may be kept for a year, and travels compressed. */
class AssetsST {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"#?]+)");

    private static final Pattern ELSEWHERE = Pattern.compile("url\\(\\s*[\"']?+(?!data:)[^)]*\\)");

    /** What look.js and pdf.js find by themselves in the folder of the library. */
    private static final List<String> PARTS_OF_PDF =
            List.of("build/pdf.min.mjs", "build/pdf.worker.min.mjs", "cmaps/UniGB-UTF16-H.bcmap");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml",
            "bcmap", "application/octet-stream");

    private static final Set<String> COMPRESSIBLE = Set.of("css", "js", "mjs", "svg");

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private final City city = City.running();

    @TestFactory
    Stream<DynamicTest> whateverAPageLoadsShouldBeKeptForAYearAndTravelCompressed() {
        Set<String> loaded = loaded();
        for (String needed :
                List.of("wellspring", "htmx", "bootstrap", "icons", "look", "uploader", "tus", "chart", "pdf.worker")) {
            assertTrue(loaded.stream().anyMatch(address -> address.contains(needed)), needed + " in " + loaded);
        }
        return loaded.stream().map(address -> DynamicTest.dynamicTest(address, () -> check(address)));
    }

    /** A name that says nothing of the bytes behind it, or the wrong thing, is asked for again soon. */
    @Test
    void aNameThatMayChangeItsBytesShouldNotBeKept() {
        for (String address : List.of(
                "/assets/wellspring.css",
                "/assets/wellspring.000000000000.css",
                "/assets/vendor/bootstrap/5.3.8/css/bootstrap.min.000000000000.css")) {
            assertEquals(
                    "public, max-age=60",
                    city.as("").get(address).expect(200).header("Cache-Control").orElse(""),
                    address);
        }
    }

    private Set<String> loaded() {
        String draft = city.as("teacher")
                .json("POST", "/api/resources", "{\"title\":{\"en\":\"With a paper and a table\"}}")
                .expect(201)
                .member("id");
        String files = "/api/resources/" + draft + "/files/";
        city.as("teacher").send("PUT", files + "paper.pdf", bytes(PDF)).expect(201);
        city.as("teacher")
                .send("PUT", files + "table.csv", bytes("country,life\nChina,77\nRussia,73\n"))
                .expect(201);
        Set<String> loaded = new TreeSet<>();
        for (String page : List.of(
                "/",
                "/certificates",
                "/deposit/" + draft,
                "/resources/" + draft + "?look=paper.pdf",
                "/resources/" + draft + "?look=table.csv")) {
            String body = city.as("teacher").get(page).expect(200).body();
            ASSET.matcher(body).results().forEach(found -> {
                String address = found.group(1);
                if (address.endsWith("/")) {
                    PARTS_OF_PDF.forEach(part -> loaded.add(address + part));
                } else {
                    loaded.add(address);
                }
            });
        }
        return loaded;
    }

    private void check(String address) throws IOException {
        String ending = address.substring(address.lastIndexOf('.') + 1);
        Wire.Answer plain = city.as("").get(address).expect(200);
        assertEquals(List.of(FOR_EVER), plain.headers("Cache-Control"), plain.head());
        assertEquals(TYPES.get(ending), type(plain).replaceFirst("^application/javascript", "text/javascript"));
        assertEquals(List.of(), plain.headers("Content-Encoding"));
        if (ending.equals("css")) {
            assertTrue(!ELSEWHERE.matcher(plain.body()).find(), "another file, which nobody followed, in " + address);
        }

        Wire.Answer packed =
                city.as("").header("Accept-Encoding", "gzip, br").get(address).expect(200);
        assertEquals(List.of(FOR_EVER), packed.headers("Cache-Control"), packed.head());
        assertEquals(type(plain), type(packed));
        if (COMPRESSIBLE.contains(ending)) {
            assertEquals(List.of("gzip"), packed.headers("Content-Encoding"), packed.head());
            assertTrue(plain.header("Vary").orElse("").contains("Accept-Encoding"), plain.head());
            assertTrue(packed.bytes().length < plain.bytes().length, packed.bytes().length + " bytes");
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
                assertArrayEquals(plain.bytes(), unpacked.readAllBytes());
            }
        } else {
            assertArrayEquals(plain.bytes(), packed.bytes());
        }
    }

    private static String type(Wire.Answer answer) {
        return answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
