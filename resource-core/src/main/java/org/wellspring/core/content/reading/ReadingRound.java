package org.wellspring.core.content.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.core.content.fixity.Bytes;
import org.wellspring.core.content.reading.ReaderProcess.Result;
import org.wellspring.core.content.reading.child.Answer.Outcome;
import org.wellspring.core.shared.background.Background;

/** Reads what is due, one file after the other, and then lets the process go. */
@ApplicationScoped
public class ReadingRound {

    /** What is longer than this is no document. */
    private static final long LARGEST = 256L << 20;

    /** What may be a document, or a picture, by its bytes. */
    private static final Set<String> READABLE = Set.of(
            "application/pdf",
            "application/zip",
            "application/epub+zip",
            "application/msword",
            "application/rtf",
            "application/xhtml+xml",
            "application/x-tika-msoffice");

    private static final Logger LOG = Logger.getLogger(ReadingRound.class.getName());

    private Background background;

    private ReadingRecords records;

    private FileReader reader;

    private SettingsView settings;

    private final AtomicInteger calls = new AtomicInteger();

    @Inject
    ReadingRound(Background background, ReadingRecords records, FileReader reader, SettingsView settings) {
        this.background = background;
        this.records = records;
        this.reader = reader;
        this.settings = settings;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingRound() {}

    /** Returns at once. */
    public void wake() {
        if (settings.readingOn() && calls.getAndIncrement() == 0 && !background.run(this::rounds)) {
            calls.set(0);
        }
    }

    private void rounds() {
        int answered;
        do {
            answered = calls.get();
            readAll();
        } while (!calls.compareAndSet(answered, 0));
    }

    /** A database that does not answer ends the round; the bell rings again. */
    private void readAll() {
        try {
            while (!background.isEnding()) {
                Optional<Due> due = records.take(settings.readingPatience());
                if (due.isEmpty() || !read(due.get())) {
                    break;
                }
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Files could not be read: {0}", failure.toString());
        } finally {
            reader.rest();
        }
    }

    /** @return false when nothing can be read now */
    boolean read(Due due) {
        if (!isReadable(due.mediaType())) {
            records.nothing(due);
            return true;
        }
        if (due.size() > LARGEST) {
            records.failed(due, Failing.TOO_LARGE);
            return true;
        }
        // what is stored under a digest must come from the bytes that have it
        if (Bytes.look(due.file(), due.size(), due.sha256(), 0).isPresent() || !Files.isReadable(due.file())) {
            records.failed(due, Failing.MISSING);
            return true;
        }
        try {
            Optional<Result> result = reader.read(due.file(), due.mediaType());
            if (result.isEmpty()) {
                records.later(due);
                return false;
            }
            keep(due, result.get());
        } catch (ReaderGone gone) {
            if (background.isEnding()) {
                records.later(due);
                return false;
            }
            LOG.log(Level.INFO, "A file ended its reader ({0}): {1}", new Object[] {gone.reason(), due.sha256()});
            records.failed(due, gone.reason());
        }
        return true;
    }

    private void keep(Due due, Result result) {
        Outcome outcome = result.answer().outcome();
        boolean seen = result.picture().isThere();
        if (outcome == Outcome.READ || (outcome == Outcome.NOTHING && seen)) {
            records.read(due, result);
        } else if (outcome == Outcome.NOTHING) {
            records.nothing(due);
        } else {
            records.failed(due, Failing.valueOf(outcome.name()));
        }
    }

    private static boolean isReadable(String type) {
        return READABLE.contains(type)
                || type.startsWith("text/")
                || type.startsWith("image/")
                || type.startsWith("application/vnd.");
    }
}
