package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.system.BadLine;

/** {@code tus-js-client} as it comes from its registry, over a line that breaks and through a crash of the server. */
class ForeignClientST {

    private static final Path SCRIPTS = Path.of("src", "test", "tus");
    private static final int MEGABYTE = 1 << 20;
    private static final int SIZE = 96 * MEGABYTE + 17;

    private final City city = City.running();

    @Test
    void aLargeFileShouldArriveWholeAndOnce(@TempDir Path folder) throws Exception {
        Path scripts = install(folder);
        Path file = folder.resolve("lesson.bin");
        String digest = fill(file);
        String draft = city.as("teacher")
                .json("POST", "/api/resources", "{}")
                .expect(201)
                .member("id");
        List<String> said = new ArrayList<>();
        try (BadLine line = new BadLine(city.address(), 7 * MEGABYTE)) {
            Process client = new ProcessBuilder(
                            "node",
                            scripts.resolve("upload.mjs").toString(),
                            line.address().toString(),
                            city.token("teacher"),
                            draft,
                            "films/lesson.bin",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader lines = client.inputReader(StandardCharsets.UTF_8)) {
                boolean crashed = false;
                for (String words = lines.readLine(); words != null; words = lines.readLine()) {
                    said.add(words);
                    if (!crashed && words.startsWith("accepted ") && accepted(words) > SIZE / 2) {
                        line.goDown();
                        city.crash();
                        line.comeBack();
                        crashed = true;
                    }
                }
                assertTrue(crashed, said.toString());
            }
            assertTrue(client.waitFor(1, TimeUnit.MINUTES));
            assertEquals(0, client.exitValue(), said.toString());
            assertTrue(line.breaks() >= 5, "the line broke " + line.breaks() + " times");
        }
        assertFalse(said.stream().anyMatch(words -> words.startsWith("went back")), said.toString());
        String files = city.as("teacher")
                .get("/api/resources/" + draft + "/files")
                .expect(200)
                .body();
        assertEquals(1, files.split("\"path\"", -1).length - 1, files);
        assertTrue(files.contains(digest), files);
        assertTrue(files.contains("\"size\":" + SIZE), files);
    }

    private static long accepted(String words) {
        return Long.parseLong(words.substring("accepted ".length()));
    }

    private static Path install(Path folder) throws IOException, InterruptedException {
        Path scripts = Files.createDirectory(folder.resolve("client"));
        for (String name : List.of("package.json", "package-lock.json", "upload.mjs")) {
            Files.copy(SCRIPTS.resolve(name), scripts.resolve(name));
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                .directory(scripts.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, npm.waitFor(), said);
        return scripts;
    }

    private static String fill(Path file) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        Random random = new Random(20261122);
        byte[] block = new byte[MEGABYTE];
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (int left = SIZE; left > 0; left -= block.length) {
                random.nextBytes(block);
                out.write(block, 0, Math.min(left, block.length));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
