package org.wellspring.core.content.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.disk.Durable;

/**
 * Files that arrived, each named by its identifier: {@code incoming} while the bytes arrive, {@code files/xx} after, where
 * {@code xx} are the last two characters of the identifier, so that a million files spread over a thousand folders.
 */
public final class StagingArea {

    private static final Logger LOG = Logger.getLogger(StagingArea.class.getName());

    private static final int SHARD = 2;

    private static final int BATCH = 500;

    /** What is left for the database and everybody else when a file announces its length. */
    private static final long RESERVE = 16L << 20;

    private final Path incoming;
    private final Path files;
    private final Intake intake;

    /** @param root on the same volume as the archive; created when missing */
    public StagingArea(Path root) {
        this(root, Intake.NEW_FILE);
    }

    StagingArea(Path root, Intake.Opener opener) {
        this.incoming = root.resolve("incoming");
        this.files = root.resolve("files");
        this.intake = new Intake(new MediaTypes(), opener);
        try {
            Durable.createDirectories(incoming);
            Durable.createDirectories(files);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Takes bytes in. When it returns they are on the disk; when it throws, nothing is left of them.
     *
     * @throws ProblemException {@link ContentProblem#TOO_LARGE}, {@link ContentProblem#LENGTH_MISMATCH},
     *     {@link ContentProblem#DIGEST_MISMATCH}, {@link ContentProblem#STORAGE_FULL}
     */
    public Arrived receive(InputStream body, Announced announced) {
        announced.refuseTooLarge();
        try {
            if (announced.length() > freeBytes() - RESERVE) {
                throw new ProblemException(ContentProblem.STORAGE_FULL);
            }
            return intake.receive(body, announced, incoming.resolve(UUID.randomUUID() + ".part"));
        } catch (IOException failure) {
            throw refusal(failure);
        } catch (ReadOnlyFileSystemException readOnly) {
            throw new ProblemException(ContentProblem.STORAGE_FULL);
        }
    }

    /** Gives arrived bytes their lasting name; durable when it returns. */
    public void keep(Arrived arrived, Id file) {
        try {
            Path kept = path(file);
            Durable.createDirectories(folderOf(file));
            Durable.move(arrived.partial(), kept);
        } catch (IOException failure) {
            discard(arrived);
            throw refusal(failure);
        }
    }

    /**
     * Opens a file that arrives in pieces, under the name it keeps. Its bytes are on the disk when they were synchronised.
     *
     * @throws ProblemException {@link ContentProblem#UPLOAD_LOCKED} while somebody else writes to it
     */
    public GrowingFile grow(Id file) {
        try {
            Durable.createDirectories(folderOf(file));
            return GrowingFile.open(path(file)).orElseThrow(() -> new ProblemException(ContentProblem.UPLOAD_LOCKED));
        } catch (IOException failure) {
            throw refusal(failure);
        }
    }

    /** Does what an upload begins with, and forgets it. @throws IOException when nothing could arrive */
    public void tryOut() throws IOException {
        Durable.requireWritable(files);
        Files.delete(Files.createTempFile(incoming, "try", ".part"));
    }

    /** Refuses what does not fit now. @throws ProblemException {@link ContentProblem#STORAGE_FULL} */
    public void requireRoom(long bytes) {
        try {
            if (bytes > freeBytes() - RESERVE) {
                throw new ProblemException(ContentProblem.STORAGE_FULL);
            }
        } catch (IOException failure) {
            throw refusal(failure);
        }
    }

    /** Forgets arrived bytes that were not kept. */
    public void discard(Arrived arrived) {
        delete(arrived.partial());
    }

    public Path path(Id file) {
        return folderOf(file).resolve(file.toString());
    }

    /** The same in a staging area that nobody opened. */
    public static Path path(Path root, Id file) {
        String name = file.toString();
        return root.resolve("files")
                .resolve(name.substring(name.length() - SHARD))
                .resolve(name);
    }

    /** Removes a kept file; one that is being read can be read to its end. */
    public void remove(Id file) {
        delete(path(file));
    }

    public long freeBytes() throws IOException {
        return Files.getFileStore(files).getUsableSpace();
    }

    /** Removes what uploads that broke off left behind, untouched since {@code before}. @return how many */
    public int sweepIncoming(Instant before) {
        int swept = 0;
        for (Path partial : untouchedSince(incoming, before)) {
            swept += delete(partial) ? 1 : 0;
        }
        return swept;
    }

    /** Hands over the identifiers of kept files untouched since {@code before}, some hundreds at a time. */
    public void forEachKept(Instant before, Consumer<List<Id>> batch) {
        for (Path shard : children(files)) {
            List<Id> kept = new ArrayList<>();
            for (Path file : untouchedSince(shard, before)) {
                kept.add(Id.parse(String.valueOf(file.getFileName())));
                if (kept.size() == BATCH) {
                    batch.accept(List.copyOf(kept));
                    kept.clear();
                }
            }
            if (!kept.isEmpty()) {
                batch.accept(List.copyOf(kept));
            }
        }
    }

    private Path folderOf(Id file) {
        String name = file.toString();
        return files.resolve(name.substring(name.length() - SHARD));
    }

    private static List<Path> untouchedSince(Path folder, Instant before) {
        return children(folder).stream()
                .filter(file -> lastTouched(file).isBefore(before))
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A file that vanished meanwhile was touched just now. */
    private static Instant lastTouched(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException kept) {
            LOG.log(Level.WARNING, "A file that is no longer wanted stays until the next sweep", kept);
            return false;
        }
    }

    /** What a failed write means to the sender; what only the administrator can mend is logged. */
    public ProblemException refusal(IOException failure) {
        if (isFull(failure)) {
            return new ProblemException(ContentProblem.STORAGE_FULL);
        }
        LOG.log(Level.SEVERE, "The storage cannot be written", failure);
        return new ProblemException(SharedProblem.UNAVAILABLE);
    }

    /** ENOSPC, EDQUOT and EROFS have no exception class of their own; their words may be translated, hence the room left. */
    private boolean isFull(IOException failure) {
        String reason = failure instanceof FileSystemException known ? known.getReason() : failure.getMessage();
        String words = String.valueOf(reason).toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("quota exceeded") || words.contains("read-only")) {
            return true;
        }
        try {
            return freeBytes() < RESERVE;
        } catch (IOException unknown) {
            return false;
        }
    }
}
