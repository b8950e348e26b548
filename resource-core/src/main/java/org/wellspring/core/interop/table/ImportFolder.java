package org.wellspring.core.interop.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.disk.Durable;

/** Where uploaded tables lie, each named by its import. */
@ApplicationScoped
public class ImportFolder {

    private static final int BUFFER = 256 * 1024;

    private DataFolder data;

    @Inject
    public ImportFolder(DataFolder data) {
        this.data = data;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected ImportFolder() {}

    public Path file(Id id) {
        return data.data().resolve("imports").resolve(id + ".csv");
    }

    /** Keeps the body, on the disk when this returns; leaves nothing when it throws. */
    public Path keep(Id id, InputStream body) {
        Path file = file(id);
        boolean complete = false;
        try {
            Durable.createDirectories(data.data().resolve("imports"));
            write(body, file);
            Durable.syncName(file);
            complete = true;
            return file;
        } catch (IOException failure) {
            String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
            throw new ProblemException(
                    words.contains("no space left") || words.contains("quota")
                            ? ContentProblem.STORAGE_FULL
                            : SharedProblem.UNAVAILABLE);
        } finally {
            if (!complete) {
                remove(id);
            }
        }
    }

    /** Tables that lie here, but for those that changed since. */
    public List<Id> untouchedSince(Instant before) {
        Path imports = data.data().resolve("imports");
        if (Files.notExists(imports)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(imports)) {
            return all.filter(file -> lastTouched(file).isBefore(before))
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("[0-9A-Za-z]{13}\\.csv"))
                    .map(name -> Id.parse(name.substring(0, name.length() - ".csv".length())))
                    .toList();
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

    public void remove(Id id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException kept) {
            throw new ProblemException(SharedProblem.UNAVAILABLE);
        }
    }

    private static void write(InputStream body, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = fill(body, buffer); count > 0; count = fill(body, buffer)) {
                size += count;
                if (size > Imports.LARGEST_FILE) {
                    throw new ProblemException(InteropProblem.TOO_LARGE, Imports.LARGEST_FILE);
                }
                for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
    }

    /** A sender that goes away has sent no table. */
    private static int fill(InputStream body, byte[] buffer) {
        try {
            return body.readNBytes(buffer, 0, buffer.length);
        } catch (IOException brokenOff) {
            throw new ProblemException(ContentProblem.LENGTH_MISMATCH, -1L, 0L);
        }
    }
}
