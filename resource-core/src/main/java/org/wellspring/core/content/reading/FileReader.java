package org.wellspring.core.content.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.core.content.reading.ReaderProcess.Result;

/** Keeps one process for reading while there is something to read, and starts another when it is gone. */
@ApplicationScoped
public class FileReader {

    private static final Logger LOG = Logger.getLogger(FileReader.class.getName());

    private static final Duration OLD = Duration.ofHours(1);

    private DataFolder folder;

    private SettingsView settings;

    private Clock clock;

    private @Nullable ReaderProcess running;

    private volatile boolean ended;

    private volatile boolean unable;

    @Inject
    FileReader(DataFolder folder, SettingsView settings, Clock clock) {
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected FileReader() {}

    /** Whether no process could be started when one was last wanted. */
    boolean isUnable() {
        return unable;
    }

    /**
     * One file at a time.
     *
     * @return empty when no process can be started
     * @throws ReaderGone when the file ended the process
     */
    Optional<Result> read(Path file, String mediaType) throws ReaderGone {
        Optional<ReaderProcess> process = process();
        return process.isEmpty()
                ? Optional.empty()
                : Optional.of(process.get().read(file, mediaType, settings.readingPatience()));
    }

    private synchronized Optional<ReaderProcess> process() {
        if (ended) {
            return Optional.empty();
        }
        ReaderProcess present = running;
        if (present != null && present.isAlive()) {
            return Optional.of(present);
        }
        try {
            Path place = folder.data().resolve("reading");
            clearWork(place);
            ReaderProcess fresh = ReaderProcess.start(place, settings.readingMegabytes());
            running = fresh;
            unable = false;
            return Optional.of(fresh);
        } catch (IOException failure) {
            if (!unable) {
                LOG.log(Level.WARNING, "Files cannot be read: {0}", failure.getMessage());
            }
            unable = true;
            return Optional.empty();
        }
    }

    /** What a process left that was killed with the server. Another node's is in use, and is left when it is young. */
    private void clearWork(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return;
        }
        List<Path> left;
        try (Stream<Path> files = Files.list(place)) {
            left = files.filter(file -> file.getFileName().toString().startsWith("work-"))
                    .toList();
        }
        for (Path work : left) {
            if (Files.getLastModifiedTime(work).toInstant().plus(OLD).isBefore(clock.instant())) {
                ReaderKit.clear(work);
            }
        }
    }

    /** Nothing to read for now. */
    void rest() {
        synchronized (this) {
            if (running != null) {
                running.close();
                running = null;
            }
        }
    }

    /** Whoever reads is told at once that it will not be. */
    void end() {
        ended = true;
        rest();
    }

    /** Of the running process; 0 for none. */
    long pid() {
        synchronized (this) {
            return running == null ? 0 : running.pid();
        }
    }
}
