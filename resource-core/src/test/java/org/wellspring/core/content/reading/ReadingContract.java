package org.wellspring.core.content.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.content.FilesRead;
import org.wellspring.api.content.Readings.Reading;
import org.wellspring.api.content.Readings.State;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.content.ContentBench;
import org.wellspring.core.content.reading.ReaderProcess.Result;
import org.wellspring.core.content.reading.child.Answer;
import org.wellspring.core.content.reading.child.Answer.Outcome;
import org.wellspring.core.content.reading.child.Picture;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.background.Background;

/** What becomes of files that are read, with a reader that answers as the test wants. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadingContract {

    private static final Caller OWNER = Caller.SYSTEM;

    private final TestDatabase database;
    private final Path folder;
    private final ContentBench bench;
    private final Identifiers identifiers = new Identifiers();
    private final SettableClock clock = new SettableClock();
    private final List<FilesRead> told = new ArrayList<>();
    private final Scripted reader;
    private final Records records;
    private final ReadingRound round;

    ReadingContract(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.bench = new ContentBench(database, folder, clock);
        this.reader = new Scripted();
        this.records = new Records();
        this.round = new ReadingRound(new Background() {}, records, reader, new ContentBench.Limits());
    }

    @BeforeEach
    void forget() {
        readAll();
        reader.next = Scripted.SOME;
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void equalBytesShouldBeReadOnceAndShownWhereverTheyAre() throws Exception {
        String text = "the same bytes";
        Id one = store("one.txt", text);
        Id two = store("two.txt", text);
        int before = reader.orders;
        reader.next = new Result(
                new Answer(Outcome.READ, "T", List.of("A", "B"), "en", 4, "page one\fpage two"),
                new Picture(3, 2, "AQID"));
        readAll();
        assertEquals(before + 1, reader.orders);
        for (Id resource : List.of(one, two)) {
            assertTrue(told.contains(new FilesRead(resource)));
            Reading reading = asked(readable(), resource);
            assertEquals(State.READ, reading.state());
            assertEquals("T", reading.suggestion().title());
            assertEquals(List.of("A", "B"), reading.suggestion().authors());
            assertEquals(4, reading.suggestion().pages());
            assertEquals(3, reading.picture().orElseThrow().width());
            byte[] picture =
                    bench.transactions().required(() -> readable().picture(OWNER, resource, 1, reading.path()));
            assertEquals(3, picture.length);
        }
        Map<Id, Integer> versions = Map.of(one, 1, two, 2);
        assertEquals(
                Set.of(one),
                bench.transactions()
                        .required(() -> readable().pictures(versions))
                        .keySet());
        assertEquals(
                "page o",
                bench.transactions()
                        .required(() -> readable().texts(versions, 6))
                        .get(one)
                        .get(0)
                        .words());
        // a third that comes later is there at once
        Id three = store("three.txt", text);
        readAll();
        assertEquals(before + 1, reader.orders);
        assertEquals(State.READ, asked(readable(), three).state());
    }

    @Test
    void whoMayNotReadAVersionShouldLearnNothingOfWhatStandsInIt() throws Exception {
        Id resource = store("secret.txt", "canary");
        reader.next =
                new Result(new Answer(Outcome.READ, "canary", List.of(), "en", 0, "canary"), new Picture(1, 1, "AQID"));
        readAll();
        ReadingsService closed = new ReadingsService(bench.transactions().joined(), refusing());
        assertThrows(ProblemException.class, () -> asked(closed, resource));
        assertThrows(
                ProblemException.class,
                () -> bench.transactions().required(() -> closed.picture(OWNER, resource, 1, "secret.txt")));
        assertEquals(
                SharedProblem.NOT_FOUND,
                assertThrows(
                                ProblemException.class,
                                () -> bench.transactions()
                                        .required(() -> readable().picture(OWNER, resource, 2, "secret.txt")))
                        .problem());
    }

    @Test
    void whatEndsItsReaderShouldBeTriedAgainAndThenGivenUp() throws Exception {
        Id resource = store("bomb.txt", "boom");
        reader.gone = Failing.MEMORY;
        for (int attempt = 1; attempt <= ReadingRecords.MOST_ATTEMPTS; attempt++) {
            assertEquals(State.WAITING, asked(readable(), resource).state(), "before attempt " + attempt);
            int before = reader.orders;
            readAll();
            assertEquals(before + 1, reader.orders, "attempt " + attempt);
            readAll();
            assertEquals(before + 1, reader.orders, "not at once again");
            clock.pass(Duration.ofMinutes(10));
        }
        Reading given = asked(readable(), resource);
        assertEquals(State.FAILED, given.state());
        assertEquals("MEMORY", given.reason());
        int orders = reader.orders;
        clock.pass(Duration.ofDays(1));
        readAll();
        assertEquals(orders, reader.orders);
        reader.gone = null;
    }

    @Test
    void whatNobodyCouldReadShouldBeSaidAtOnce() throws Exception {
        Id locked = store("locked.txt", "locked");
        reader.next = new Result(new Answer(Outcome.ENCRYPTED, "", List.of(), "", 0, ""), new Picture(0, 0, ""));
        readAll();
        assertEquals("ENCRYPTED", asked(readable(), locked).reason());
        Id empty = store("nothing.txt", "  ");
        reader.next = new Result(new Answer(Outcome.NOTHING, "", List.of(), "", 0, ""), new Picture(0, 0, ""));
        readAll();
        assertEquals(State.NOTHING, asked(readable(), empty).state());
        assertTrue(asked(readable(), empty).picture().isEmpty());
    }

    @Test
    void withoutAReaderNothingShouldBeCountedAgainstAFile() throws Exception {
        Id resource = store("waits.txt", "patience");
        reader.unable = true;
        for (int attempt = 0; attempt < 5; attempt++) {
            readAll();
            clock.pass(Duration.ofMinutes(10));
        }
        assertEquals(State.WAITING, asked(readable(), resource).state());
        reader.unable = false;
        readAll();
        assertEquals(State.READ, asked(readable(), resource).state());
    }

    @Test
    void bytesThatAreNotWhatTheyWereShouldNotBeReadInTheirName() throws Exception {
        String right = "as it was";
        Id resource = store("harmed.txt", right);
        records.enterAll();
        Due due = records.take(Duration.ofSeconds(1)).orElseThrow();
        assertEquals(right, Files.readString(due.file()));
        Files.writeString(due.file(), "AS IT WAS");
        int before = reader.orders;
        assertTrue(round.read(due));
        assertEquals(before, reader.orders);
        assertFalse(asked(readable(), resource).state() == State.READ);
        Files.writeString(due.file(), right);
        clock.pass(Duration.ofMinutes(10));
        readAll();
        assertEquals(State.READ, asked(readable(), resource).state());
    }

    private void readAll() {
        records.enterAll();
        Optional<Due> due = records.take(Duration.ofSeconds(1));
        while (due.isPresent() && round.read(due.get())) {
            due = records.take(Duration.ofSeconds(1));
        }
    }

    private Id store(String path, String text) {
        Id resource = bench.openDraft(identifiers.next());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bench.files()
                .store(
                        OWNER,
                        new StoreFile(resource, path, bytes.length, List.of(), false),
                        new ByteArrayInputStream(bytes));
        return resource;
    }

    private ReadingsService readable() {
        return new ReadingsService(bench.transactions().joined(), bench.gate());
    }

    private Reading asked(ReadingsService service, Id resource) {
        records.enterAll();
        return bench.transactions()
                .required(() -> service.of(OWNER, resource, 1).get(0));
    }

    private static DraftGate refusing() {
        return (DraftGate) Proxy.newProxyInstance(
                DraftGate.class.getClassLoader(), new Class<?>[] {DraftGate.class}, (proxy, method, arguments) -> {
                    throw new ProblemException(SharedProblem.NOT_FOUND);
                });
    }

    /** Answers what the test says, or a little text. */
    private final class Scripted extends FileReader {

        private static final Result SOME =
                new Result(new Answer(Outcome.READ, "", List.of(), "", 0, "text"), new Picture(0, 0, ""));

        private int orders;
        private Result next = SOME;
        private Failing gone;
        private boolean unable;

        Scripted() {
            super(() -> folder, new ContentBench.Limits(), clock);
        }

        @Override
        Optional<Result> read(Path file, String mediaType) throws ReaderGone {
            if (unable) {
                return Optional.empty();
            }
            orders++;
            if (gone != null) {
                throw new ReaderGone(gone);
            }
            return Optional.of(next);
        }
    }

    /** Each call in a transaction. */
    private final class Records extends ReadingRecords {

        Records() {
            super(bench.transactions().joined(), bench.storage(), clock, told::add);
        }

        @Override
        public int enterAll() {
            return bench.transactions().required(() -> super.enterAll());
        }

        @Override
        public Optional<Due> take(Duration patience) {
            return bench.transactions().required(() -> super.take(patience));
        }

        @Override
        public void read(Due due, Result result) {
            bench.transactions().required(() -> super.read(due, result));
        }

        @Override
        public void nothing(Due due) {
            bench.transactions().required(() -> super.nothing(due));
        }

        @Override
        public void later(Due due) {
            bench.transactions().required(() -> super.later(due));
        }

        @Override
        public void failed(Due due, Failing reason) {
            bench.transactions().required(() -> super.failed(due, reason));
        }
    }
}
