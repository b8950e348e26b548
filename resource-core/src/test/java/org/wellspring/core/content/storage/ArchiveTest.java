package org.wellspring.core.content.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ValidationCode;
import io.ocfl.core.OcflRepositoryBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.shared.disk.Durable;

class ArchiveTest {

    private static final String OBJECT = "urn:wellspring:resource:0hq3k5d8rt4vw";

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path folder;

    private Path root;

    private Archive archive;

    @BeforeEach
    void open() {
        root = folder.resolve("storage");
        archive = new Archive(root, folder.resolve("work"));
    }

    @Test
    void filesAndRecordOfAVersionBecomeAValidObject() throws Exception {
        var places = archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one", "资料/b.txt", "two")));
        assertEquals("one", read(places, "a.txt"));
        assertEquals("two", read(places, "资料/b.txt"));
        assertValid();
    }

    @Test
    void aRootThatWasCutOffWhileItWasMadeIsMadeAnew() throws Exception {
        List<Path> declarations;
        try (Stream<Path> all = Files.walk(root)) {
            declarations = all.filter(Files::isRegularFile).toList();
        }
        assertEquals(6, declarations.size(), declarations.toString());
        for (Path declaration : declarations) {
            Files.write(declaration, new byte[0]);
            archive = new Archive(root, folder.resolve("work"));
            assertTrue(Files.size(declaration) > 0, declaration.toString());
        }
        archive.add(version(0, "{}", Map.of("a.txt", "one")));
        assertValid();
    }

    @Test
    void theNextVersionKeepsTheBytesOfTheOneBefore() throws Exception {
        var first = archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one", "b.txt", "two")));
        var second = archive.add(version(1, "{\"v\":2}", Map.of("renamed/a.txt", "one", "c.txt", "three")));
        assertEquals(first.get("a.txt"), second.get("renamed/a.txt"), "Equal bytes are kept once");
        assertEquals("three", read(second, "c.txt"));
        assertEquals("two", read(first, "b.txt"));
        assertValid();
    }

    @Test
    void repeatingAVersionGivesTheSame() throws Exception {
        archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one")));
        var first = archive.add(version(1, "{\"v\":2}", Map.of("a.txt", "one", "b.txt", "two")));
        var again = archive.add(version(1, "{\"v\":2}", Map.of("a.txt", "one", "b.txt", "two")));
        assertEquals(first, again);
        assertValid();
    }

    @Test
    void aFileThatLostItsDigestIsNotArchived() throws Exception {
        var version = version(0, "{}", Map.of("a.txt", "one"));
        Files.writeString(version.files().get(0).bytes(), "oNe");
        assertThrows(IOException.class, () -> archive.add(version));
        archive.add(version(0, "{}", Map.of("a.txt", "one")));
        assertValid();
    }

    @Test
    void aFileOfTheUserMayHaveTheNameOfTheRecord() throws Exception {
        var places = archive.add(version(0, "{\"ours\":1}", Map.of("metadata.json", "theirs")));
        assertEquals("theirs", read(places, "metadata.json"));
        assertValid();
    }

    /** Every state that dying between two changes of the library leaves behind, made by taking away what came later. */
    @Test
    void whateverAnInterruptedVersionLeftIsUndone() throws Exception {
        archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one")));
        Path object = object();
        byte[] inventory = Files.readAllBytes(object.resolve("inventory.json"));
        byte[] sidecar = Files.readAllBytes(object.resolve("inventory.json.sha256"));
        List<Damage> leftovers = List.of(
                () -> {
                    Files.write(object.resolve("inventory.json"), inventory);
                    Files.write(object.resolve("inventory.json.sha256"), sidecar);
                },
                () -> Files.write(object.resolve("inventory.json.sha256"), sidecar),
                () -> Files.delete(object.resolve("inventory.json")),
                () -> Files.writeString(object.resolve("inventory.json"), "{\"half"),
                () -> {
                    Durable.deleteTree(object.resolve("v2").resolve("content"));
                    Files.write(object.resolve("inventory.json"), inventory);
                },
                () -> Files.write(object.resolve("v2").resolve("content/files/b.txt"), new byte[0]));
        for (Damage leftover : leftovers) {
            archive.add(version(1, "{\"v\":2}", Map.of("a.txt", "one", "b.txt", "two")));
            leftover.make();
            var places = archive.add(version(1, "{\"v\":2}", Map.of("a.txt", "one", "b.txt", "two")));
            assertEquals("two", read(places, "b.txt"));
            assertValid();
        }
    }

    @Test
    void aHalfMadeObjectIsUndone() throws Exception {
        archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one")));
        Files.delete(object().resolve("inventory.json"));
        var places = archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one")));
        assertEquals("one", read(places, "a.txt"));
        assertValid();
    }

    @Test
    void anObjectThatVanishedIsSaidAndNotBegunAnew() throws Exception {
        assertThrows(IOException.class, () -> archive.add(version(1, "{}", Map.of("a.txt", "one"))));
    }

    @Test
    void anotherArchiveOnTheSameRootGoesOn() throws Exception {
        archive.add(version(0, "{\"v\":1}", Map.of("a.txt", "one")));
        var reopened = new Archive(root, folder.resolve("work"));
        reopened.add(version(1, "{\"v\":2}", Map.of("a.txt", "one")));
        assertValid();
    }

    private interface Damage {
        void make() throws IOException;
    }

    private Archive.Accession version(int complete, String metadata, Map<String, String> files) throws Exception {
        List<Archive.Source> sources = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            Path staged = Files.createTempFile(folder, "staged", "");
            Files.write(staged, bytes);
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            sources.add(new Archive.Source(file.getKey(), staged, digest));
        }
        return new Archive.Accession(OBJECT, complete, sources, Map.of("metadata.json", metadata), "Version", AT);
    }

    private String read(Map<String, String> places, String path) throws IOException {
        return Files.readString(archive.path(String.valueOf(places.get(path))));
    }

    private Path object() throws IOException {
        try (Stream<Path> found = Files.find(root, 9, (path, kind) -> path.endsWith("0=ocfl_object_1.1"))) {
            return found.findFirst().orElseThrow().resolveSibling("").toAbsolutePath();
        }
    }

    /** Judged by the library's validator, all digests recomputed; W004 advises SHA-512, which we chose otherwise. */
    private void assertValid() throws IOException {
        OcflRepository reader = new OcflRepositoryBuilder()
                .storage(storage -> storage.fileSystem(root))
                .workDir(Files.createTempDirectory(folder, "reader"))
                .build();
        var results = reader.validateObject(OBJECT, true);
        assertTrue(results.getErrors().isEmpty(), () -> results.getErrors().toString());
        var unexpected = results.getWarnings().stream()
                .filter(warning -> warning.getCode() != ValidationCode.W004)
                .toList();
        assertTrue(unexpected.isEmpty(), unexpected::toString);
    }
}
