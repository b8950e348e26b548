package org.wellspring.core.content.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The reader's libraries, unpacked once under the data folder in a folder named by their digest. */
final class ReaderKit {

    private final Path place;

    /** @param place a folder that is the reader's own */
    ReaderKit(Path place) {
        this.place = place;
    }

    /** The folder of the libraries; another version's is removed. */
    Path libraries() throws IOException {
        Path ready = place.resolve("kit-" + digest().substring(0, 16));
        if (!Files.isDirectory(ready)) {
            Files.createDirectories(place);
            for (Path old : kits()) {
                clear(old);
            }
            Path fresh = Files.createTempDirectory(place, "unpacking-");
            unpack(fresh);
            try {
                Files.move(fresh, ready, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException failure) {
                clear(fresh);
                if (!Files.isDirectory(ready)) {
                    throw failure;
                }
                // another process was first
            }
        }
        return ready;
    }

    private List<Path> kits() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().matches("(kit|unpacking)-.*"))
                    .toList();
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipInputStream pack = new ZipInputStream(open(ReaderPack.NAME))) {
            for (ZipEntry entry = pack.getNextEntry(); entry != null; entry = pack.getNextEntry()) {
                Files.copy(pack, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }

    private static String digest() throws IOException {
        try (InputStream in = open(ReaderPack.DIGEST)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(ReaderKit.class.getResourceAsStream(name), name);
    }

    /** Removes a folder with all that is in it, as far as it can be removed. */
    static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
