package org.wellspring.core.discovery.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.shared.Id;
import org.wellspring.core.discovery.log.ChangeLog.Change;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** What the log promises, on whatever database it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ChangeLogContract {

    private final TestDatabase database;
    private final Identifiers identifiers = new Identifiers();

    ChangeLogContract(TestDatabase database) {
        this.database = database;
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void rowsShouldComeInTheirOrderFromAnyPlaceOn() {
        long begin = identifiers.next().value();
        database.run(entities -> {
            log(entities).note(new Id(11), false);
            log(entities).note(new Id(12), true);
            log(entities).note(new Id(13), false);
        });
        List<Change> all = database.ask(entities -> log(entities).after(begin, 10));
        assertEquals(List.of(11L, 12L, 13L), all.stream().map(Change::resource).toList());
        long second = all.get(1).place();
        assertEquals(List.of(all.get(2)), database.ask(entities -> log(entities).after(second, 10)));
        assertEquals(2, (int) database.ask(entities -> log(entities).behind(begin, 2)));
        assertEquals(
                List.of(12L),
                database.ask(entities -> log(entities).goneAfter(begin, 10)).stream()
                        .map(ChangeLog.Change::resource)
                        .toList());
        assertEquals(List.of(), database.ask(entities -> log(entities).goneAfter(second, 10)));
    }

    @Test
    void oldRowsShouldBeForgotten() {
        database.run(entities -> log(entities).note(new Id(14), false));
        database.run(entities -> log(entities).forgetBefore(Instant.now().plus(Duration.ofMinutes(1))));
        assertEquals(0, (int) database.ask(entities -> log(entities).behind(0, 10)));
    }

    @Test
    void aPlaceShouldTellItsTime() {
        Instant time = Instant.parse("2026-11-22T08:00:00Z");
        assertEquals(time, ChangeLog.time(ChangeLog.place(time)));
    }

    private ChangeLog log(EntityManager entities) {
        return new ChangeLog(entities, identifiers);
    }
}
