package org.wellspring.core.discovery.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.discovery.document.IndexedResource;

/**
 * Where this node's index lies: each one made has a folder of its own, and a small file says which of them serves. Beside
 * them lie the notes by which the administrator's commands and the running application speak to one another.
 */
final class IndexFolder {

    static final String CURRENT = "current";
    private static final String PLACE = "place";
    private static final String PREFIX = "resources-" + IndexedResource.FORM + "-";

    private final Path root;
    private @Nullable FileChannel channel;

    IndexFolder(Path data) {
        this.root = data.resolve("index");
    }

    /** Takes the folder for this process; false when another has it. Held until {@link #release}. */
    boolean take() {
        try {
            Files.createDirectories(root);
            FileChannel opened =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(opened);
            if (lock == null) {
                opened.close();
                return false;
            }
            channel = opened;
            return true;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static @Nullable FileLock lock(FileChannel opened) throws IOException {
        try {
            return opened.tryLock();
        } catch (OverlappingFileLockException elsewhereInThisProcess) {
            return null;
        }
    }

    void release() {
        FileChannel held = channel;
        channel = null;
        if (held != null) {
            try {
                held.close();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        }
    }

    /** Whether the folder is still there: somebody may have removed it while the application runs. */
    boolean exists() {
        return Files.isDirectory(root) && Files.exists(root.resolve("lock"));
    }

    /** The folder of the index that serves; empty when there is none of the present form. */
    Optional<Path> current() {
        return read(CURRENT)
                .filter(name -> name.startsWith(PREFIX))
                .map(root::resolve)
                .filter(Files::isDirectory);
    }

    /** A folder for an index that is to be made. */
    Path begin(String name) {
        try {
            return Files.createDirectories(root.resolve(PREFIX + name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** From now on this one serves; a crash leaves either this one or the one before. */
    void adopt(Path index) {
        write(CURRENT, index.getFileName().toString());
    }

    /** Removes what earlier indexes left. */
    void keepOnly(Path... kept) {
        try (Stream<Path> all = Files.list(root)) {
            List<Path> keep = List.of(kept);
            all.filter(Files::isDirectory).filter(path -> !keep.contains(path)).forEach(IndexFolder::remove);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Up to which place of the log an index is certainly complete; empty when that is not known. */
    static Optional<Long> place(Path index) {
        try {
            return Optional.of(
                    Long.parseLong(Files.readString(index.resolve(PLACE)).strip()));
        } catch (IOException | NumberFormatException unknown) {
            return Optional.empty();
        }
    }

    static void place(Path index, long place) {
        write(index.resolve(PLACE), Long.toString(place));
    }

    /** What a note says; empty when there is none. */
    Optional<String> read(String note) {
        try {
            return Optional.of(Files.readString(root.resolve(note)).strip());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    boolean has(String note) {
        return Files.exists(root.resolve(note));
    }

    void write(String note, String words) {
        write(root.resolve(note), words);
    }

    void remove(String note) {
        root.resolve(note).toFile().delete();
    }

    private static void write(Path file, String words) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, words + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
