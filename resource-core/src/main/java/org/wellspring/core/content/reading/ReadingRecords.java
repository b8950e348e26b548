package org.wellspring.core.content.reading;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.wellspring.api.content.FilesRead;
import org.wellspring.api.content.Readings.Suggestion;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.Storage;
import org.wellspring.core.content.reading.ReaderProcess.Result;
import org.wellspring.core.content.reading.child.Answer;
import org.wellspring.core.content.storage.MediaTypes;
import org.wellspring.core.shared.StoredJson;
import org.wellspring.core.shared.sql.Statements;

/** The short transactions about reading. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReadingRecords {

    /** After so many a file is given up that ends its reader. */
    static final int MOST_ATTEMPTS = 3;

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Storage storage;

    private Clock clock;

    private Consumer<FilesRead> told;

    @Inject
    ReadingRecords(Storage storage, Clock clock, Event<FilesRead> told) {
        this.storage = storage;
        this.clock = clock;
        this.told = told::fire;
    }

    /** Without a container. */
    ReadingRecords(EntityManager entities, Storage storage, Clock clock, Consumer<FilesRead> told) {
        this.entities = entities;
        this.storage = storage;
        this.clock = clock;
        this.told = told;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ReadingRecords() {}

    /** Lines up a stored file whose bytes nobody has read yet. */
    public void enter(Id file) {
        ask(rows -> rows.enter(file.value(), clock.instant()));
    }

    /** Lines up everything that is stored and was never lined up: what was there before, or came by another way. */
    public int enterAll() {
        return ask(rows -> rows.enterAll(clock.instant()));
    }

    /** Takes the file that waits longest, for as long as reading it may take. */
    public Optional<Due> take(Duration patience) {
        Instant now = clock.instant();
        return ask(rows -> {
            for (ReadingRows.Waiting waiting : rows.waiting(now)) {
                if (rows.claim(waiting, now.plus(patience.multipliedBy(2)).plus(PAUSE))) {
                    Optional<ReadingRows.Bytes> bytes = rows.bytes(waiting.sha256());
                    if (bytes.isPresent()) {
                        return Optional.of(due(waiting, bytes.get()));
                    }
                    rows.forget(waiting.sha256());
                }
            }
            return Optional.empty();
        });
    }

    private Due due(ReadingRows.Waiting waiting, ReadingRows.Bytes bytes) {
        String archived = bytes.archivePath();
        Path file = archived == null
                ? storage.staging().path(new Id(bytes.id()))
                : storage.archive().path(archived);
        return new Due(
                waiting.sha256(),
                waiting.attempts() + 1,
                file,
                bytes.size(),
                MediaTypes.refine(bytes.detectedType(), bytes.path()));
    }

    /** Keeps what was read, and tells of every resource that shows it. */
    public void read(Due due, Result result) {
        Answer answer = result.answer();
        Suggestion suggestion = new Suggestion(answer.title(), answer.authors(), answer.language(), answer.pages());
        List<Long> resources = ask(rows -> {
            rows.read(
                    due.sha256(),
                    new ReadingRows.Found(StoredJson.write(suggestion), answer.words(), result.picture()),
                    clock.instant());
            return rows.resources(due.sha256());
        });
        resources.forEach(resource -> told.accept(new FilesRead(new Id(resource))));
    }

    /** There is nothing in it that could be read. */
    public void nothing(Due due) {
        ask(rows -> rows.over(due.sha256(), "NOTHING", "", clock.instant()));
    }

    /** Not now, and not because of the file. */
    public void later(Due due) {
        ask(rows -> rows.again(due.sha256(), due.attempts() - 1, clock.instant().plus(PAUSE)));
    }

    /** Tries again after a pause what may pass, as often as is reasonable. */
    public void failed(Due due, Failing reason) {
        Instant now = clock.instant();
        if (reason.mayPass() && due.attempts() < MOST_ATTEMPTS) {
            ask(rows -> rows.again(due.sha256(), due.attempts(), now.plus(PAUSE.multipliedBy(due.attempts()))));
        } else {
            ask(rows -> rows.over(due.sha256(), "FAILED", reason.name(), now));
        }
    }

    private interface Question<T> {
        T ask(ReadingRows rows) throws SQLException;
    }

    private <T> T ask(Question<T> question) {
        try {
            return question.ask(new ReadingRows(new Statements(entities.unwrap(Connection.class))));
        } catch (SQLException failure) {
            throw new IllegalStateException("What was read cannot be kept", failure);
        }
    }
}
