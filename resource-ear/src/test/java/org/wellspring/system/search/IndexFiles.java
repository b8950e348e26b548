package org.wellspring.system.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The index of a server on its disk, and what accidents do to it. */
final class IndexFiles {

    private final Path folder;

    IndexFiles(Path data) {
        this.folder = data.resolve("index");
    }

    /** What can happen to files. */
    enum Accident {
        DELETED,
        TRUNCATED,
        BITS_FLIPPED
    }

    void happen(Accident accident, long seed) {
        switch (accident) {
            case DELETED -> delete(folder);
            case TRUNCATED -> segments().forEach(file -> truncate(file, size(file) / 2));
            case BITS_FLIPPED -> segments().forEach(file -> flip(file, new Random(seed).nextLong(size(file))));
        }
    }

    void pause() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("paused"), "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void goOn() {
        try {
            Files.deleteIfExists(folder.resolve("paused"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The files that hold what is found; not the lock, nor the list of them. */
    private List<Path> segments() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|tim|doc|dvd|fdt|pos)"))
                    .filter(file -> size(file) > 64)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void truncate(Path file, long length) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void flip(Path file, long at) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 0x10)).flip();
            channel.write(one, at);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The running server may make files in it at the same time: then once more. */
    private static void delete(Path folder) {
        for (int attempt = 0; Files.exists(folder) && attempt < 5; attempt++) {
            deleteOnce(folder);
        }
    }

    private static void deleteOnce(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (NoSuchFileException changing) {
            // some of it went meanwhile
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
