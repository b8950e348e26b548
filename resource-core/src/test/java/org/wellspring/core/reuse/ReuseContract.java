package org.wellspring.core.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.core.reuse.FakeCity.AUTHOR;
import static org.wellspring.core.reuse.FakeCity.COLLEAGUE;
import static org.wellspring.core.reuse.FakeCity.CURATOR;
import static org.wellspring.core.reuse.FakeCity.TEACHER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.Role;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.reuse.Collections.CollectionDetails;
import org.wellspring.api.reuse.Collections.CollectionSummary;
import org.wellspring.api.reuse.Collections.DescribeCollection;
import org.wellspring.api.reuse.Collections.Entry;
import org.wellspring.api.reuse.ProblemReports;
import org.wellspring.api.reuse.ProblemReports.Report;
import org.wellspring.api.reuse.Ratings.Moderation;
import org.wellspring.api.reuse.Ratings.Rating;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.reuse.FakeCity.Told;
import org.wellspring.core.shared.TestDatabase;

/** What every database must do for collections, ratings and problem reports. */
abstract class ReuseContract {

    private static final AtomicLong NEXT = new AtomicLong(10_000);

    private final FakeCity city = new FakeCity();
    private final Id lever = new Id(NEXT.incrementAndGet());
    private final Id pulley = new Id(NEXT.incrementAndGet());
    private final Id ramp = new Id(NEXT.incrementAndGet());
    private final Caller reader = FakeCity.caller(NEXT.incrementAndGet(), "Reader", Role.TEACHER);

    abstract TestDatabase database();

    private <T> T at(Function<Desks, T> work) {
        city.clock.pass(Duration.ofSeconds(1));
        return database().ask(entities -> work.apply(new Desks(entities, city)));
    }

    private void refused(Problem problem, Function<Desks, Object> work) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> at(work));
        boolean inFindings = refusal.findings().stream().anyMatch(finding -> finding.problem() == problem);
        assertTrue(refusal.problem() == problem || inFindings, refusal.getMessage());
    }

    private CollectionDetails machines() {
        city.publish(lever, pulley, ramp);
        CollectionDetails made = at(desks -> desks.collections().create(reader, " Simple machines ", "Week 3"));
        at(desks -> desks.collections().add(reader, made.id(), lever, "first"));
        at(desks -> desks.collections().add(reader, made.id(), pulley, ""));
        return at(desks -> desks.collections().add(reader, made.id(), ramp, "last"));
    }

    private static List<Id> order(CollectionDetails collection) {
        return collection.entries().stream().map(Entry::id).toList();
    }

    @Test
    void aCollectionShouldKeepItsEntriesInTheOrderTheyCame() {
        CollectionDetails machines = machines();
        assertEquals(List.of(lever, pulley, ramp), order(machines));
        assertEquals("Simple machines", machines.title());
        assertEquals("first", machines.entries().get(0).note());
        assertEquals(machines, at(desks -> desks.collections().read(reader, machines.id())));
    }

    @Test
    void readingACollectionShouldAskTheCatalogueOnce() {
        CollectionDetails machines = machines();
        city.summariesAsked = 0;
        at(desks -> desks.collections().read(reader, machines.id()));
        assertEquals(1, city.summariesAsked);
    }

    @Test
    void anEntryShouldMoveToAnyPlaceAndAPlaceBehindTheEndIsTheEnd() {
        Id machines = machines().id();
        assertEquals(
                List.of(ramp, lever, pulley),
                order(at(desks -> desks.collections().move(reader, machines, ramp, 0))));
        assertEquals(
                List.of(lever, pulley, ramp),
                order(at(desks -> desks.collections().move(reader, machines, ramp, 99))));
        assertEquals(
                List.of(pulley, lever, ramp),
                order(at(desks -> desks.collections().move(reader, machines, lever, 1))));
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().move(reader, machines, new Id(1), 0));
    }

    @Test
    void aRemovedEntryShouldLeaveNoGap() {
        Id machines = machines().id();
        assertEquals(
                List.of(pulley, ramp), order(at(desks -> desks.collections().remove(reader, machines, lever))));
        assertEquals(
                List.of(pulley, ramp, lever),
                order(at(desks -> desks.collections().add(reader, machines, lever, ""))));
        assertEquals(
                3,
                at(desks -> desks.collections().mine(reader, null, 10))
                        .items()
                        .get(0)
                        .size());
    }

    @Test
    void addingTwiceShouldLeaveTheEntryAsItIs() {
        CollectionDetails machines = machines();
        CollectionDetails again = at(desks -> desks.collections().add(reader, machines.id(), lever, "other words"));
        assertEquals(machines.entries(), again.entries());
    }

    @Test
    void onlyWhatIsInTheCatalogueShouldBeCollected() {
        Id machines = machines().id();
        Id draft = new Id(NEXT.incrementAndGet());
        city.states.put(draft, ResourceState.DRAFT);
        city.withdraw(ramp);
        Caller author = new Caller(AUTHOR, "Author", TEACHER.grants(), TEACHER.scopes());
        Id own = at(desks -> desks.collections().create(author, "Mine", "")).id();
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().add(reader, machines, draft, ""));
        refused(ReuseProblem.NOT_IN_CATALOGUE, desks -> desks.collections().add(author, own, draft, ""));
        refused(CatalogueProblem.WITHDRAWN, desks -> desks.collections().add(reader, machines, ramp, ""));
    }

    @Test
    void aWithdrawnEntryShouldKeepItsTitleInEveryLanguage() {
        Id machines = machines().id();
        city.withdraw(pulley);
        Entry entry = at(desks -> desks.collections().read(reader, machines))
                .entries()
                .get(1);
        assertNull(entry.resource());
        assertEquals(FakeCity.title(pulley), entry.title());
    }

    @Test
    void nobodyElseShouldKnowThatACollectionExists() {
        Id machines = machines().id();
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().read(TEACHER, machines));
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().remove(TEACHER, machines, lever));
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().read(reader, new Id(5)));
        refused(AccountProblem.SIGN_IN_REQUIRED, desks -> desks.collections().mine(Caller.PUBLIC, null, 10));
    }

    @Test
    void aSharedCollectionShouldBeReadByItsLinkUntilTheLinkChanges() {
        CollectionDetails machines = machines();
        CollectionDetails shared = at(desks -> desks.collections().share(reader, machines.id(), machines.revision()));
        String link = assertNotNullLink(shared);
        CollectionDetails seen = at(desks -> desks.collections().readShared(link));
        assertEquals(shared.entries(), seen.entries());
        assertEquals("Reader", seen.owner());
        assertNull(seen.link());

        CollectionDetails anew = at(desks -> desks.collections().share(reader, machines.id(), shared.revision()));
        String newLink = assertNotNullLink(anew);
        assertNotEquals(link, newLink);
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().readShared(link));

        at(desks -> desks.collections().unshare(reader, machines.id(), anew.revision()));
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().readShared(newLink));
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().readShared(""));
    }

    private static String assertNotNullLink(CollectionDetails shared) {
        String link = shared.link();
        assertNotNull(link);
        assertEquals(22, link.length());
        return link;
    }

    @Test
    void aStaleRevisionShouldChangeNothing() {
        CollectionDetails machines = machines();
        Id id = machines.id();
        long old = machines.revision();
        CollectionDetails described = at(desks ->
                desks.collections().describe(reader, new DescribeCollection(id, old, "Machines", "For grade 8")));
        assertTrue(described.revision() > old);
        refused(
                SharedProblem.REVISION_STALE,
                desks -> desks.collections().describe(reader, new DescribeCollection(id, old, "Lost", "")));
        refused(SharedProblem.REVISION_STALE, desks -> desks.collections().share(reader, id, old));
        refused(SharedProblem.REVISION_STALE, desks -> {
            desks.collections().delete(reader, id, old);
            return id;
        });
        assertEquals(
                "Machines", at(desks -> desks.collections().read(reader, id)).title());
    }

    @Test
    void everyChangeShouldRaiseTheRevision() {
        CollectionDetails machines = machines();
        long before = machines.revision();
        long annotated = at(desks -> desks.collections().annotate(reader, machines.id(), lever, "new"))
                .revision();
        long moved = at(desks -> desks.collections().move(reader, machines.id(), lever, 2))
                .revision();
        assertTrue(before < annotated && annotated < moved, before + " " + annotated + " " + moved);
    }

    @Test
    void aDeletedCollectionShouldBeGoneWithItsEntries() {
        CollectionDetails machines = machines();
        at(desks -> {
            desks.collections().delete(reader, machines.id(), machines.revision());
            return machines;
        });
        refused(SharedProblem.NOT_FOUND, desks -> desks.collections().read(reader, machines.id()));
    }

    @Test
    void myCollectionsShouldBeWalkedByCursorLastChangedFirst() {
        List<Id> made = List.of("one", "two", "three").stream()
                .map(title -> at(desks -> desks.collections().create(reader, title, ""))
                        .id())
                .toList();
        city.publish(lever);
        at(desks -> desks.collections().add(reader, made.get(0), lever, ""));
        Slice<CollectionSummary> page = at(desks -> desks.collections().mine(reader, null, 2));
        assertEquals(
                List.of(made.get(0), made.get(2)),
                page.items().stream().map(CollectionSummary::id).toList());
        Slice<CollectionSummary> rest = at(desks -> desks.collections().mine(reader, page.next(), 2));
        assertEquals(
                List.of(made.get(1)),
                rest.items().stream().map(CollectionSummary::id).toList());
        assertNull(rest.next());
    }

    @Test
    void aTextThatBreaksARuleShouldBeRefused() {
        refused(SharedProblem.REQUIRED, desks -> desks.collections().create(reader, "  ", ""));
        refused(SharedProblem.TOO_LONG, desks -> desks.collections().create(reader, "x".repeat(201), ""));
        refused(SharedProblem.UNPRINTABLE, desks -> desks.collections().create(reader, "x\u0007", ""));
        Id machines = machines().id();
        refused(
                SharedProblem.TOO_LONG,
                desks -> desks.collections().annotate(reader, machines, lever, "x".repeat(2_001)));
    }

    @Test
    void aWithdrawalShouldBeToldOnceToEverybodyWhoCollectedIt() {
        machines();
        Id second =
                at(desks -> desks.collections().create(COLLEAGUE, "Hers", "")).id();
        at(desks -> desks.collections().add(COLLEAGUE, second, lever, ""));
        Id third = at(desks -> desks.collections().create(COLLEAGUE, "Also hers", ""))
                .id();
        at(desks -> desks.collections().add(COLLEAGUE, third, lever, ""));
        city.withdraw(lever);
        at(desks -> {
            desks.withdrawals().noteWithdrawal(new ResourceEvent.Withdrawn(lever, "error"));
            return lever;
        });
        assertEquals(List.of(lever), city.outbox);
        work();
        work();
        assertEquals(
                Set.of(
                        new Told(
                                reader.requirePerson(),
                                "reuse.collected-withdrawn",
                                lever,
                                List.of("资源" + lever.value())),
                        new Told(
                                COLLEAGUE.requirePerson(),
                                "reuse.collected-withdrawn",
                                lever,
                                List.of("Resource " + lever.value()))),
                city.told);
    }

    @Test
    void aWithdrawalThatWasTakenBackShouldBeToldToNobody() {
        machines();
        work();
        assertEquals(Set.of(), city.told);
    }

    private void work() {
        at(desks -> {
            desks.withdrawals().work(lever, 0);
            return lever;
        });
    }

    @Test
    void aPersonShouldHaveOneRatingThatTheyMayChange() {
        city.publish(lever);
        assertEquals(new RatingTally(0, 0), at(desks -> desks.ratings().tally(lever)));
        at(desks -> desks.ratings().rate(TEACHER, lever, 5, ""));
        at(desks -> desks.ratings().rate(COLLEAGUE, lever, 2, ""));
        assertEquals(new RatingTally(3.5, 2), at(desks -> desks.ratings().tally(lever)));
        Rating changed = at(desks -> desks.ratings().rate(TEACHER, lever, 3, ""));
        assertEquals(3, changed.version());
        assertEquals(new RatingTally(2.5, 2), at(desks -> desks.ratings().tally(lever)));
        at(desks -> {
            desks.ratings().removeMine(TEACHER, lever);
            desks.ratings().removeMine(TEACHER, lever);
            return lever;
        });
        assertEquals(new RatingTally(2, 1), at(desks -> desks.ratings().tally(lever)));
    }

    @Test
    void starsShouldBeOneToFiveAndNeverForOnesOwnWork() {
        city.publish(lever);
        Caller author = new Caller(AUTHOR, "Author", TEACHER.grants(), TEACHER.scopes());
        refused(ReuseProblem.STARS, desks -> desks.ratings().rate(TEACHER, lever, 0, ""));
        refused(ReuseProblem.STARS, desks -> desks.ratings().rate(TEACHER, lever, 6, ""));
        refused(ReuseProblem.OWN_RATING, desks -> desks.ratings().rate(author, lever, 5, ""));
        refused(AccountProblem.SIGN_IN_REQUIRED, desks -> desks.ratings().rate(Caller.PUBLIC, lever, 5, ""));
        assertEquals(new RatingTally(0, 0), at(desks -> desks.ratings().tally(lever)));
    }

    @Test
    void wordsShouldBeShownToOthersOnlyAfterACuratorLetThemPass() {
        city.publish(lever);
        Rating said = at(desks -> desks.ratings().rate(TEACHER, lever, 4, "Worked well"));
        assertEquals(Moderation.WAITING, said.state());
        assertEquals(List.of(), shownTo(Caller.PUBLIC));
        assertEquals(List.of(said), shownTo(TEACHER));
        refused(
                AccountProblem.NOT_PERMITTED,
                desks -> desks.ratings().moderate(TEACHER, said.id(), said.revision(), Moderation.SHOWN));
        refused(
                SharedProblem.REQUIRED,
                desks -> desks.ratings().moderate(CURATOR, said.id(), said.revision(), Moderation.WAITING));

        at(desks -> desks.ratings().moderate(CURATOR, said.id(), said.revision(), Moderation.SHOWN));
        assertEquals(1, shownTo(Caller.PUBLIC).size());
        refused(
                ReuseProblem.ALREADY_MODERATED,
                desks -> desks.ratings().moderate(CURATOR, said.id(), said.revision(), Moderation.HIDDEN));

        at(desks -> desks.ratings().rate(TEACHER, lever, 5, "Worked well"));
        assertEquals(1, shownTo(Caller.PUBLIC).size(), "the words are the same");
        Rating bad = at(desks -> desks.ratings().rate(TEACHER, lever, 5, "Worked badly"));
        assertEquals(0, shownTo(Caller.PUBLIC).size(), "the words are new");

        Rating worse = at(desks -> desks.ratings().rate(TEACHER, lever, 1, "Worked worse"));
        refused(
                SharedProblem.REVISION_STALE,
                desks -> desks.ratings().moderate(CURATOR, bad.id(), bad.revision(), Moderation.SHOWN));
        assertEquals(
                "Worked worse",
                at(desks -> desks.ratings().moderate(CURATOR, worse.id(), worse.revision(), Moderation.SHOWN))
                        .words());
    }

    @Test
    void aCuratorShouldNotDecideOnTheirOwnWords() {
        city.publish(lever);
        Rating said = at(desks -> desks.ratings().rate(CURATOR, lever, 4, "Mine"));
        refused(
                AccountProblem.NOT_PERMITTED,
                desks -> desks.ratings().moderate(CURATOR, said.id(), said.revision(), Moderation.SHOWN));
    }

    private List<Rating> shownTo(Caller caller) {
        return at(desks -> desks.ratings().of(caller, lever, null, 10)).items();
    }

    @Test
    void waitingWordsShouldBeListedOldestFirst() {
        city.publish(lever, pulley);
        at(desks -> desks.ratings().rate(reader, lever, 4, "older"));
        at(desks -> desks.ratings().rate(reader, pulley, 4, "newer"));
        List<String> mine = new java.util.ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Slice<Rating> page = at(desks -> desks.ratings().waiting(CURATOR, from, 1));
            page.items().stream()
                    .filter(rating -> "Reader".equals(rating.author()))
                    .map(Rating::words)
                    .forEach(mine::add);
            cursor = page.next();
        } while (cursor != null);
        assertTrue(mine.indexOf("older") < mine.indexOf("newer"), mine.toString());
    }

    @Test
    void aClosedReportShouldTellItsReporterAndLeaveTheList() {
        city.publish(lever);
        Report report = at(desks -> desks.reports().report(COLLEAGUE, lever, "broken-file", "Page 3 is empty"));
        assertTrue(openReports().contains(report));
        Report closed = at(desks -> desks.reports().close(CURATOR, report.id(), "Replaced"));
        assertEquals("Replaced", closed.answer());
        assertEquals(
                Set.of(new Told(
                        COLLEAGUE.requirePerson(),
                        "reuse.report-closed",
                        report.id(),
                        List.of("Resource " + lever.value(), "Replaced", lever.toString()))),
                city.told);
        assertTrue(openReports().stream().noneMatch(open -> open.id().equals(report.id())));
        refused(ReuseProblem.REPORT_CLOSED, desks -> desks.reports().close(CURATOR, report.id(), "Again"));
    }

    private List<Report> openReports() {
        return at(desks -> desks.reports().open(CURATOR, null, 100)).items();
    }

    @Test
    void aCuratorOfOneSchoolShouldDecideOnlyThere() {
        Id school = new Id(NEXT.incrementAndGet());
        Caller there = new Caller(
                new Id(NEXT.incrementAndGet()), "There", Set.of(new Grant(Role.CURATOR, school)), CURATOR.scopes());
        city.publish(lever, pulley);
        city.organisations.put(lever, school);
        Report hers = at(desks -> desks.reports().report(reader, lever, "broken-file", "Ours"));
        Report other = at(desks -> desks.reports().report(reader, pulley, "broken-file", "Theirs"));
        Rating words = at(desks -> desks.ratings().rate(reader, lever, 4, "Ours"));
        Rating elsewhere = at(desks -> desks.ratings().rate(reader, pulley, 4, "Theirs"));

        assertEquals(
                List.of(hers),
                at(desks -> desks.reports().open(there, null, 10)).items());
        assertEquals(
                List.of(words),
                at(desks -> desks.ratings().waiting(there, null, 10)).items());
        refused(AccountProblem.NOT_PERMITTED, desks -> desks.reports().close(there, other.id(), "No"));
        refused(
                AccountProblem.NOT_PERMITTED,
                desks -> desks.ratings().moderate(there, elsewhere.id(), elsewhere.revision(), Moderation.SHOWN));
        at(desks -> desks.reports().close(there, hers.id(), "Mended"));
        at(desks -> desks.ratings().moderate(there, words.id(), words.revision(), Moderation.HIDDEN));
    }

    @Test
    void aReportShouldNeedAKnownKindAndWords() {
        city.publish(lever);
        refused(VocabularyProblem.UNKNOWN_TERM, desks -> desks.reports().report(reader, lever, "odd", "Words"));
        refused(VocabularyProblem.RETIRED_TERM, desks -> desks.reports().report(reader, lever, "old-kind", "Words"));
        refused(SharedProblem.REQUIRED, desks -> desks.reports().report(reader, lever, "broken-file", " "));
        refused(AccountProblem.NOT_PERMITTED, desks -> desks.reports().open(reader, null, 10));
    }

    @Test
    void thePublicShouldReportOnlySoOftenWithinTheHour() {
        city.clock.pass(Duration.ofHours(2));
        city.publish(lever, pulley);
        for (int count = 0; count < ProblemReports.MOST_ANONYMOUS; count++) {
            at(desks -> desks.reports().report(Caller.PUBLIC, lever, "broken-file", "Broken"));
        }
        refused(
                ReuseProblem.TOO_MANY_REPORTS,
                desks -> desks.reports().report(Caller.PUBLIC, lever, "broken-file", "Broken"));
        assertEquals(
                "",
                at(desks -> desks.reports().report(Caller.PUBLIC, pulley, "broken-file", "This too"))
                        .reporter());
        at(desks -> desks.reports().report(reader, lever, "broken-file", "Signed in, one may"));
        city.clock.pass(Duration.ofHours(1));
        at(desks -> desks.reports().report(Caller.PUBLIC, lever, "broken-file", "An hour later"));
    }
}
