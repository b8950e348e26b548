package org.wellspring.core.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.operations.Health.Check;
import org.wellspring.core.operations.Settings;

class StorageProbeTest {

    @TempDir
    Path data;

    private StorageProbe probe;

    @BeforeEach
    void open() {
        probe = new StorageProbe(new Storage(() -> data, new Settings(name -> Optional.empty())));
    }

    @Test
    void aWholeStorageShouldPassAndBeLeftAsItWas() throws IOException {
        List<Path> before = everything();
        assertEquals(new Check("storage", true, ""), probe.check());
        assertEquals(before, everything());
        assertTrue(before.size() > 4, before::toString);
    }

    /** Each is moved away, as if its volume were no longer mounted, and then a file stands where it was. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "storage",
                "storage/0=ocfl_1.1",
                "staging",
                "staging/incoming",
                "staging/files",
                "staging/archive"
            })
    void whatIsMissingShouldBeToldUntilItIsBack(String name) throws IOException {
        Path part = data.resolve(name);
        Path elsewhere = data.resolve("elsewhere");
        Files.move(part, elsewhere);
        assertEquals(new Check("storage", false, "cannot be written"), probe.check());
        if (Files.isDirectory(elsewhere)) {
            Files.createFile(part);
            assertEquals(new Check("storage", false, "cannot be written"), probe.check());
            Files.delete(part);
        }
        Files.move(elsewhere, part);
        assertTrue(probe.check().passing());
    }

    private List<Path> everything() throws IOException {
        try (Stream<Path> found = Files.walk(data)) {
            return found.sorted().toList();
        }
    }
}
