package org.wellspring.core.discovery.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.DiscoveryProblem;
import org.wellspring.api.discovery.SavedSearches;
import org.wellspring.api.discovery.SavedSearches.Notice;
import org.wellspring.api.discovery.SavedSearches.SaveSearch;
import org.wellspring.api.discovery.SavedSearches.SavedSearch;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.account.PolicyService;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;

/** What people keep and what they are told, on whatever database it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SavedSearchesContract {

    private static final Duration DAY = Duration.ofDays(1);

    private final TestDatabase database;
    private final Identifiers identifiers = new Identifiers();
    private final SettableClock clock = new SettableClock();
    private final List<String> told = new ArrayList<>();
    private List<Instant> published = List.of();
    private boolean indexed = true;
    private Caller reader = reader(1);

    SavedSearchesContract(TestDatabase database) {
        this.database = database;
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @BeforeEach
    void begin() {
        reader = reader(identifiers.next().value());
        told.clear();
        published = List.of();
        indexed = true;
    }

    private static Caller reader(long person) {
        return new Caller(new Id(person), "Reader", Set.of(), Set.of(Scope.READ, Scope.WRITE));
    }

    @Test
    void aDailySearchShouldTellOnceADayOfWhatIsNew() {
        save(Notice.DAILY);
        Instant before = clock.instant().minusSeconds(60);
        published = List.of(clock.instant().plusSeconds(60), before);
        clock.pass(DAY.minusSeconds(1));
        ring();
        assertEquals(List.of(), told, "not due yet");
        clock.pass(Duration.ofSeconds(2));
        ring();
        ring();
        assertEquals(List.of("water 1"), told, "one of two is newer than the search, and told once");
        clock.pass(DAY);
        ring();
        assertEquals(1, told.size(), "nothing new, nothing told");
    }

    @Test
    void aWeeklySearchShouldTellOnceAWeekAndAnotherNever() {
        save(Notice.WEEKLY);
        save(Notice.NEVER);
        published = List.of(clock.instant().plusSeconds(60));
        clock.pass(DAY.multipliedBy(6));
        ring();
        assertEquals(List.of(), told);
        clock.pass(DAY.multipliedBy(2));
        ring();
        assertEquals(List.of("water 1"), told);
    }

    @Test
    void withoutAnIndexNothingShouldBeToldAndNothingLost() {
        save(Notice.DAILY);
        published = List.of(clock.instant().plusSeconds(60));
        clock.pass(DAY.multipliedBy(2));
        indexed = false;
        ring();
        assertEquals(List.of(), told);
        indexed = true;
        ring();
        assertEquals(List.of("water 1"), told);
    }

    @Test
    void aSearchShouldBeItsOwnersAlone() {
        Id id = save(Notice.DAILY).id();
        Caller other = reader(identifiers.next().value());
        assertEquals(SharedProblem.NOT_FOUND, refused(other, desk -> desk.read(other, id)));
        assertEquals(SharedProblem.NOT_FOUND, refused(other, desk -> desk.remove(other, id)));
        assertEquals(List.of(), database.ask(entities -> desk(entities).mine(other)));
        assertEquals(
                List.of(id),
                database.ask(entities -> desk(entities).mine(reader)).stream()
                        .map(SavedSearch::id)
                        .toList());
        database.run(entities -> desk(entities).remove(reader, id));
        assertEquals(List.of(), database.ask(entities -> desk(entities).mine(reader)));
    }

    @Test
    void whatIsAskedShouldBeKeptAsItIs() {
        SaveSearch command =
                new SaveSearch(" Water ", "вода 水", Map.of("subject", List.of("physics", "biology")), Notice.WEEKLY);
        Id id = database.ask(entities -> desk(entities).save(reader, command)).id();
        SavedSearch kept = database.ask(entities -> desk(entities).read(reader, id));
        assertEquals("Water", kept.name());
        assertEquals("вода 水", kept.text());
        assertEquals(command.chosen(), kept.chosen());
        assertEquals(clock.instant(), kept.saved());
    }

    @Test
    void whatMakesNoSenseShouldBeRefused() {
        for (SaveSearch wrong : List.of(
                new SaveSearch("", "water", Map.of(), Notice.DAILY),
                new SaveSearch("x".repeat(101), "water", Map.of(), Notice.DAILY),
                new SaveSearch("water", "x".repeat(401), Map.of(), Notice.DAILY),
                new SaveSearch("water", "", Map.of("colour", List.of("blue")), Notice.DAILY),
                new SaveSearch("water", "", Map.of("stage", List.of("\u0000")), Notice.DAILY))) {
            assertEquals(SharedProblem.INVALID, refused(reader, desk -> desk.save(reader, wrong)), wrong.toString());
        }
        database.run(entities -> {
            for (int one = 0; one < SavedSearches.MOST; one++) {
                desk(entities).save(reader, new SaveSearch("n" + one, "", Map.of(), Notice.NEVER));
            }
        });
        assertEquals(
                DiscoveryProblem.TOO_MANY_SEARCHES,
                refused(reader, desk -> desk.save(reader, new SaveSearch("more", "", Map.of(), Notice.NEVER))));
        assertTrue(told.isEmpty());
    }

    private interface Act {
        void on(SavedSearchesService desk);
    }

    private Object refused(Caller caller, Act act) {
        return assertThrows(
                        ProblemException.class, () -> database.run(entities -> act.on(desk(entities))), caller.name())
                .problem();
    }

    private SavedSearch save(Notice notice) {
        return database.ask(
                entities -> desk(entities).save(reader, new SaveSearch("water", "water", Map.of(), notice)));
    }

    private void ring() {
        List<Id> due = database.ask(entities -> noticeDesk(entities).due(new Id(Long.MIN_VALUE), 100));
        due.forEach(id -> database.run(entities -> noticeDesk(entities).tell(id)));
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private SavedSearchesService desk(EntityManager entities) {
        SavedSearchesService desk = new SavedSearchesService();
        desk.entities = entities;
        desk.policy = new PolicyService();
        desk.identifiers = identifiers;
        desk.clock = clock;
        return desk;
    }

    @SuppressWarnings("UnnecessaryAssignment")
    private NoticeDesk noticeDesk(EntityManager entities) {
        NoticeDesk desk = new NoticeDesk();
        desk.entities = entities;
        desk.search = Partial.of(Search.class, new Found());
        desk.notices = Partial.of(Notices.class, new Heard());
        desk.identifiers = identifiers;
        desk.clock = clock;
        return desk;
    }

    /** Finds what was published, as the index would. */
    public final class Found {

        public SearchResults search(Caller caller, SearchQuery query) {
            return new SearchResults(
                    published.stream().map(SavedSearchesContract::hit).toList(),
                    published.size(),
                    true,
                    Map.of(),
                    indexed,
                    false,
                    null,
                    List.of());
        }
    }

    /** Remembers what this test's reader was told. */
    public final class Heard {

        public void tell(Id person, String kind, Id subject, List<String> arguments) {
            if (person.equals(reader.requirePerson())) {
                told.add(arguments.get(0) + " " + arguments.get(1));
            }
        }
    }

    private static SearchResults.Hit hit(Instant listed) {
        @Nullable String none = null;
        ResourceSummary resource = new ResourceSummary(
                new Id(7),
                ResourceState.PUBLISHED,
                1,
                LocalizedText.of("en", "Water"),
                LocalizedText.EMPTY,
                none,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                none,
                List.of(),
                1,
                listed);
        return new SearchResults.Hit(resource, Map.of(), Map.of());
    }
}
