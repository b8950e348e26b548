package org.wellspring.system.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The index of a server on its disk, and what accidents do to it. */
final class IndexFiles {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** The product looks at its files every second, and cannot tell what happened to one before that. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(4);

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

    /** The name of the index that serves; empty when there is none. One that is made anew has another. */
    String serving() {
        try {
            return Files.readString(folder.resolve("current")).strip();
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void happen(Accident accident, long seed) {
        switch (accident) {
            case DELETED -> delete(folder);
            case TRUNCATED -> harm(file -> truncate(file, Files.size(file) / 2));
            case BITS_FLIPPED -> {
                Patience.until("every file was looked at", SOON, this::isKnown);
                harm(file -> flip(file, new Random(seed).nextLong(Files.size(file))));
            }
        }
    }

    private boolean isKnown() {
        long latest = System.currentTimeMillis() - LOOKED_AT.toMillis();
        return segments().stream().allMatch(file -> file.toFile().lastModified() < latest);
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

    private interface Harm {
        void on(Path file) throws IOException;
    }

    /** To every file there is; the running server may replace some at the same moment. */
    private void harm(Harm harm) {
        Patience.until(
                "files to harm",
                SOON,
                () -> segments().stream().filter(file -> harmed(harm, file)).count() > 0);
    }

    private static boolean harmed(Harm harm, Path file) {
        try {
            harm.on(file);
            return true;
        } catch (NoSuchFileException replaced) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The files that hold what is found; not the lock, nor the list of them. None when they are changing. */
    private List<Path> segments() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().matches("_.*\\.(cfs|tim|doc|dvd|fdt|pos)"))
                    .filter(file -> file.toFile().length() > 64)
                    .toList();
        } catch (NoSuchFileException changing) {
            return List.of();
        } catch (UncheckedIOException failure) {
            if (failure.getCause() instanceof NoSuchFileException) {
                return List.of();
            }
            throw failure;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void truncate(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 0x10)).flip();
            channel.write(one, at);
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
}
