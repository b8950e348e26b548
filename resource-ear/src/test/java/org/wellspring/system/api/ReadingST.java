package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is read in files: there soon after they arrive, for whoever may read them, and for nobody else. */
class ReadingST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String METADATA = """
            {"title":{"ru":"Картинка"},"summary":{"ru":"Одна картинка."},"languages":["ru"],"type":"lesson-case",
             "stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0","rightsSource":"Own work",
             "creators":[{"name":"Li Hua"}]}""";

    private final City city = City.running();

    @Test
    void aPictureShouldBeShownToWhoeverMayReadTheResourceAndToNobodyElse() throws InterruptedException {
        String id = city.as("teacher")
                .json("POST", "/api/resources", METADATA)
                .expect(201)
                .member("id");
        String resource = "/api/resources/" + id;
        String picture = resource + "/versions/1/picture/a.png";
        String canary = canary();
        String search = "/api/search?q=" + canary;
        String cover = "/covers/of/" + id + "?c=physics&t=a&l=b";
        city.as("teacher").send("PUT", resource + "/files/a.png", image()).expect(201);
        city.as("teacher")
                .send(
                        "PUT",
                        resource + "/files/a.md",
                        ("# Buoyancy by hand\n\nHow a stone weighs less in water, " + canary + ".\n")
                                .getBytes(StandardCharsets.UTF_8))
                .expect(201);
        await("teacher", picture);
        await("teacher", "/deposit/" + id, "value=\"title.en\"");
        city.as("").get(picture).expect(404);
        assertEquals("image/svg+xml", kind(city.as("").get(cover)));

        assertFalse(city.as("").get(search).expect(200).body().contains(id));

        submitAndPublish(resource);
        await("", search, id);
        assertEquals("image/jpeg", kind(city.as("").get(picture).expect(200)));
        assertEquals("image/jpeg", kind(city.as("").get(cover).expect(200)));
        assertTrue(city.as("").get("/resources/" + id).body().contains(picture.replace(resource, "") + "\""));

        city.as("curator")
                .header("If-Match", "*")
                .json("POST", resource + "/withdraw", "{\"reason\":\"low-value\",\"note\":\"Not up to date\"}")
                .expect(200);
        assertFalse(city.as("").get(picture).status() == 200);
        assertFalse(city.as("").get(search).expect(200).body().contains(id));
        assertEquals("image/svg+xml", kind(city.as("").get(cover).expect(200)));
    }

    private void submitAndPublish(String resource) {
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", resource + "/submit", "{\"undertaking\":true}")
                .expect(200);
        city.as("curator").send("POST", resource + "/claim", new byte[0]).expect(200);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", resource + "/publish", "{}")
                .expect(200);
    }

    /** A word that nobody uses. */
    private static String canary() {
        return Long.toString(System.nanoTime())
                .chars()
                .mapToObj(digit -> String.valueOf("bdfgklmnpr".charAt(digit - '0')) + "aeiou".charAt(digit % 5))
                .collect(java.util.stream.Collectors.joining());
    }

    private static String kind(Wire.Answer answer) {
        return answer.header("Content-Type").orElse("");
    }

    private void await(String who, String address) throws InterruptedException {
        await(who, address, "");
    }

    private void await(String who, String address, String words) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        Wire.Answer answer = city.as(who).get(address);
        while (answer.status() != 200 || !answer.body().contains(words)) {
            assertTrue(Instant.now().isBefore(end), () -> address + " within " + PATIENCE);
            TimeUnit.MILLISECONDS.sleep(200);
            answer = city.as(who).get(address);
        }
    }

    /** Different at each run, so that nobody read it before. */
    private static byte[] image() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, (int) System.nanoTime());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
