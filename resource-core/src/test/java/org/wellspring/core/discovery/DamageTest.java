package org.wellspring.core.discovery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.core.discovery.index.IndexMadeForATest;
import org.wellspring.core.discovery.index.OpenIndex;

/** Bytes of an index that change under it. */
class DamageTest {

    @TempDir
    private Path folder;

    @Test
    void damageShouldBeSeenInWhatIsOpen() throws IOException {
        try (OpenIndex index = IndexMadeForATest.of(folder, new TestCorpus().documents())) {
            assertTrue(IndexMadeForATest.isWhole(index));

            List<Path> segments = segments();
            assertFalse(segments.isEmpty());
            for (Path segment : segments) {
                flip(segment);
            }

            assertFalse(IndexMadeForATest.isWhole(index));
        }
    }

    private List<Path> segments() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("resource"))) {
            return all.filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|tim|doc|fdt)"))
                    .toList();
        }
    }

    private static void flip(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int old = bytes.read();
            bytes.seek(middle);
            bytes.write(old ^ 0x10);
        }
    }
}
