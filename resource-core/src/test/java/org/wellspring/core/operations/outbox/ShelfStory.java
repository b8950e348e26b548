package org.wellspring.core.operations.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.operations.Outbox.Backlog;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.TestDatabase;

/** What holds for waiting work on every database. */
interface ShelfStory {

    Instant START = Instant.parse("2026-11-22T08:00:00.123456Z");

    TestDatabase database();

    @BeforeEach
    default void begin() {
        database().run(entities -> entities.createQuery("delete from Piece p").executeUpdate());
    }

    @Test
    default void workShouldBeTakenOldestFirstAndOnlyOnce() {
        add(2, START.plusSeconds(1));
        add(1, START);
        add(3, START.plusSeconds(2));
        assertEquals(List.of(1L, 2L), take(START.plusSeconds(1)));
        assertEquals(List.of(3L), take(START.plusSeconds(2)));
        assertEquals(List.of(), take(START.plusSeconds(2)));
    }

    @Test
    default void workOfALostNodeShouldComeDueAgain() {
        add(1, START);
        assertEquals(List.of(1L), take(START));
        assertEquals(List.of(), take(START.plus(OutboxShelf.LEASE).minusMillis(1)));
        assertEquals(List.of(1L), take(START.plus(OutboxShelf.LEASE)));
    }

    @Test
    default void twoNodesShouldNotTakeTheSamePiece() {
        add(1, START);
        database().run(one -> {
            assertEquals(1, new OutboxShelf(one, at(START)).take().size());
            one.flush();
            assertEquals(List.of(), take(START));
        });
    }

    @Test
    default void failedWorkShouldComeBackLaterEachTime() {
        add(1, START);
        Instant now = START;
        for (int attempt = 1; attempt <= 4; attempt++) {
            List<Piece> taken = on(now, OutboxShelf::take);
            on(now, shelf -> {
                shelf.failed(taken.get(0));
                return true;
            });
            Duration pause = Duration.ofSeconds(1L << (attempt - 1));
            assertEquals(List.of(), take(now.plus(pause).minusMillis(1)));
            now = now.plus(pause);
        }
        assertEquals(new Backlog(1, 1), backlog());
    }

    @Test
    default void doneWorkShouldBeGone() {
        add(1, START);
        add(2, START);
        List<Piece> taken = on(START, OutboxShelf::take);
        on(START, shelf -> {
            shelf.done(taken);
            return true;
        });
        assertEquals(new Backlog(0, 0), backlog());
    }

    @Test
    default void aRoundShouldTakeABoundedNumber() {
        for (int i = 0; i < OutboxShelf.AT_ONCE + 1; i++) {
            add(i, START);
        }
        assertEquals(OutboxShelf.AT_ONCE, take(START).size());
        assertTrue(backlog().waiting() > OutboxShelf.AT_ONCE);
    }

    private void add(long id, Instant due) {
        database().run(entities -> entities.persist(new Piece(id, new Piece.Work("test", new Id(id), 1), due)));
    }

    private List<Long> take(Instant now) {
        return on(now, OutboxShelf::take).stream().map(piece -> piece.id).toList();
    }

    private <T> T on(Instant now, Function<OutboxShelf, T> step) {
        return database().ask(entities -> step.apply(new OutboxShelf(entities, at(now))));
    }

    private Backlog backlog() {
        return database().ask(entities -> {
            var outbox = new OutboxService();
            outbox.entities = entities;
            return outbox.backlog();
        });
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
