package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.core.catalogue.SampleResources.CURATOR;
import static org.wellspring.core.catalogue.SampleResources.OTHER_TEACHER;
import static org.wellspring.core.catalogue.SampleResources.SECOND_CURATOR;
import static org.wellspring.core.catalogue.SampleResources.SOLAR_KIT;
import static org.wellspring.core.catalogue.SampleResources.TEACHER;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.BulkCatalogue.Destination;
import org.wellspring.api.catalogue.BulkCatalogue.Existing;
import org.wellspring.api.catalogue.BulkCatalogue.Receipt;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.Reviews.Outcome;
import org.wellspring.api.catalogue.Reviews.QueueEntry;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.CatalogueBench.Services;
import org.wellspring.core.shared.TestDatabase;

/** What the catalogue promises, on whatever database it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CatalogueContract {

    private static final Id RESEARCH = new Id(2);

    private final CatalogueBench bench;

    CatalogueContract(TestDatabase database) {
        bench = new CatalogueBench(database);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void aDraftShouldComeBackAsItWasWritten() {
        ResourceDetails draft = create(SOLAR_KIT, null);
        ResourceDetails read = bench.ask(on -> on.catalogue().read(TEACHER, draft.id()));
        assertEquals(draft, read);
        assertEquals(SOLAR_KIT, read.metadata());
        assertEquals(ResourceState.DRAFT, read.state());
        assertEquals(Integer.valueOf(1), read.workingVersion());
        assertNull(read.publishedVersion());
    }

    @Test
    void aDraftShouldNotExistForOthers() {
        Id id = create(SOLAR_KIT, null).id();
        assertRefused(SharedProblem.NOT_FOUND, on -> on.catalogue().read(OTHER_TEACHER, id));
        assertRefused(SharedProblem.NOT_FOUND, on -> on.catalogue().read(Caller.PUBLIC, id));
        assertRefused(
                SharedProblem.NOT_FOUND,
                on -> on.catalogue().saveField(OTHER_TEACHER, new ResourceField(id, "title.en", List.of("Mine"))));
    }

    @Test
    void theSameKeyShouldGiveTheSameDraft() {
        CreateResource command = new CreateResource(SOLAR_KIT, null, "once-" + bench.now);
        Id first = bench.ask(on -> on.catalogue().create(TEACHER, command)).id();
        Id second = bench.ask(on -> on.catalogue().create(TEACHER, command)).id();
        assertEquals(first, second);
    }

    @Test
    void everyFieldThatBreaksARuleShouldBeNamed() {
        ResourceMetadata wrong = SampleResources.with("subjects", "physics", "alchemy");
        ProblemException refusal = assertThrows(ProblemException.class, () -> create(wrong, null));
        assertEquals(SharedProblem.INVALID, refusal.problem());
        assertEquals(
                List.of("/subjects/1"),
                refusal.findings().stream().map(Finding::pointer).toList());
    }

    @Test
    void twoFieldsSavedOneAfterTheOtherShouldBothStay() {
        Id id = create(SOLAR_KIT, null).id();
        save(id, "title.ru", "Солнечная машинка");
        ResourceDetails saved = save(id, "classMinutes", "45");
        assertEquals("Солнечная машинка", saved.metadata().title().values().get("ru"));
        assertEquals(45, saved.metadata().classMinutes());
        assertRefused(
                SharedProblem.UNKNOWN_FIELD,
                on -> on.catalogue().saveField(TEACHER, new ResourceField(id, "colour", List.of("red"))));
    }

    @Test
    void replacingShouldRefuseAStaleRevision() {
        ResourceDetails draft = create(SOLAR_KIT, null);
        save(draft.id(), "classMinutes", "45");
        assertRefused(
                SharedProblem.REVISION_STALE,
                on -> on.catalogue().replace(TEACHER, draft.id(), draft.revision(), SOLAR_KIT));
    }

    @Test
    void submittingShouldSayEverythingThatLacks() {
        ResourceDetails draft = create(ResourceMetadata.EMPTY, null);
        ProblemException refusal = assertThrows(ProblemException.class, () -> submit(draft));
        assertEquals(CatalogueProblem.NOT_COMPLETE, refusal.problem());
        List<String> pointers =
                refusal.findings().stream().map(Finding::pointer).toList();
        assertTrue(
                pointers.containsAll(List.of("/title", "/type", "/licence", "/files", "/stages")), pointers::toString);
    }

    @Test
    void publishedShouldBeFoundAndReadByAnybody() {
        ResourceDetails published = publish(SampleResources.with("subjects", "biology"));
        assertEquals(ResourceState.PUBLISHED, published.state());
        ResourceDetails read = bench.ask(on -> on.catalogue().read(Caller.PUBLIC, published.id()));
        assertEquals(VersionState.PUBLISHED, read.versionState());
        assertEquals(List.of(published.id()), ids(browse(List.of("biology"), List.of(), null, 20)));
        assertEquals(List.of(published.id()), ids(browse(List.of("biology"), List.of("junior-secondary"), null, 20)));
        assertEquals(List.of(), ids(browse(List.of("biology"), List.of("primary"), null, 20)));
        assertTrue(bench.events.contains(new ResourceEvent.Published(published.id(), 1)));
    }

    @Test
    void everyPageShouldContinueWhereTheOneBeforeEnded() {
        List<Id> published = new ArrayList<>();
        for (int count = 0; count < 7; count++) {
            published.add(
                    0, publish(SampleResources.with("subjects", "geography")).id());
        }
        List<Id> walked = new ArrayList<>();
        String cursor = null;
        do {
            Slice<ResourceSummary> page = browse(List.of("geography", "history"), List.of(), cursor, 3);
            walked.addAll(ids(page));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(published, walked);
        BrowseQuery query = query(List.of("geography"), List.of(), null, 3);
        assertEquals(7, (int) bench.ask(on -> on.catalogue().count(query, 100)));
        assertEquals(5, (int) bench.ask(on -> on.catalogue().count(query, 5)));
    }

    @Test
    void nobodyShouldReviewTheirOwnWork() {
        ResourceDetails own =
                bench.ask(on -> on.catalogue().create(CURATOR, new CreateResource(SOLAR_KIT, null, null)));
        ResourceDetails submitted = submit(CURATOR, withFile(own));
        assertRefused(CatalogueProblem.OWN_WORK, on -> on.reviews().approve(CURATOR, decision(submitted, "")));
        assertFalse(queued(CURATOR).contains(own.id()));
        assertTrue(queued(SECOND_CURATOR).contains(own.id()));
    }

    @Test
    void whoWroteInADraftOrHandedItInShouldNotReviewIt() {
        ResourceDetails draft = withFile(create(SOLAR_KIT, null));
        bench.ask(on -> on.catalogue()
                .saveField(CURATOR, new ResourceField(draft.id(), "title.en", List.of("Solar car kit, improved"))));
        ResourceDetails improved =
                submit(bench.ask(on -> on.catalogue().readVersion(TEACHER, draft.id(), draft.version())));
        assertEquals(TEACHER.name(), improved.undertakenBy());
        refusesReviewOf(improved);

        ResourceDetails handed = submit(CURATOR, withFile(create(SOLAR_KIT, null)));
        assertEquals(CURATOR.name(), handed.undertakenBy());
        refusesReviewOf(handed);
    }

    /** By the curator, who had a hand in it; the other one may. */
    private void refusesReviewOf(ResourceDetails submitted) {
        assertRefused(CatalogueProblem.OWN_WORK, on -> on.reviews().approve(CURATOR, decision(submitted, "")));
        assertRefused(CatalogueProblem.OWN_WORK, on -> on.reviews().claim(CURATOR, submitted.id()));
        assertFalse(bench.ask(on -> on.catalogue().permitted(CURATOR, submitted.id()))
                .review());
        assertFalse(queued(CURATOR).contains(submitted.id()));
        assertTrue(queued(SECOND_CURATOR).contains(submitted.id()));
        ResourceDetails approved = bench.ask(on -> on.reviews().approve(SECOND_CURATOR, decision(submitted, "")));
        assertNull(bench.ask(on -> on.catalogue().read(Caller.PUBLIC, approved.id()))
                .undertakenBy());
    }

    @Test
    void aSectionThatAsksForTwoReviewsShouldGetThemFromTwoPeople() {
        ResourceDetails submitted = submit(withFile(create(SOLAR_KIT, RESEARCH)));
        ResourceDetails once = bench.ask(on -> on.reviews().approve(CURATOR, decision(submitted, "")));
        assertEquals(ResourceState.SUBMITTED, once.state());
        assertRefused(
                CatalogueProblem.SECOND_PERSON_REQUIRED, on -> on.reviews().approve(CURATOR, decision(once, "")));
        assertFalse(queued(CURATOR).contains(once.id()));
        ResourceDetails twice = bench.ask(on -> on.reviews().approve(SECOND_CURATOR, decision(once, "")));
        assertEquals(ResourceState.PUBLISHED, twice.state());
        assertFalse(queued(SECOND_CURATOR).contains(once.id()));
    }

    @Test
    void aClaimShouldKeepOthersOut() {
        ResourceDetails submitted = submit(withFile(create(SOLAR_KIT, null)));
        ResourceDetails claimed = bench.ask(on -> on.reviews().claim(CURATOR, submitted.id()));
        assertEquals(ResourceState.IN_REVIEW, claimed.state());
        assertFalse(queued(SECOND_CURATOR).contains(submitted.id()));
        assertTrue(queued(CURATOR).contains(submitted.id()));
        assertRefused(CatalogueProblem.CLAIMED, on -> on.reviews().approve(SECOND_CURATOR, decision(claimed, "")));
        assertRefused(
                CatalogueProblem.NOT_EDITABLE, on -> on.catalogue().recall(TEACHER, claimed.id(), claimed.revision()));
    }

    @Test
    void aReturnedVersionShouldBeADraftWithItsReason() {
        ResourceDetails submitted = submit(withFile(create(SOLAR_KIT, null)));
        assertRefused(CatalogueProblem.REASON_MISSING, on -> on.reviews().sendBack(CURATOR, decision(submitted, " ")));
        ResourceDetails returned =
                bench.ask(on -> on.reviews().sendBack(CURATOR, decision(submitted, "Name the source of figure 2.")));
        assertEquals(ResourceState.DRAFT, returned.state());
        var history = bench.ask(on -> on.reviews().history(TEACHER, returned.id()));
        assertEquals(Outcome.RETURNED, history.get(0).outcome());
        assertEquals("Name the source of figure 2.", history.get(0).reason());
        assertEquals("", history.get(0).reviewer(), "owners see reasons, not names");
        assertEquals(ResourceState.SUBMITTED, submit(returned).state());
    }

    @Test
    void anUpdateShouldLeaveThePublishedVersionAsItIs() {
        ResourceDetails published = publish(SOLAR_KIT);
        ResourceDetails edited = save(published.id(), "title.en", "Solar car kit, second edition");
        assertEquals(2, edited.version());
        assertEquals(ResourceState.PUBLISHED, edited.state());
        ResourceDetails publicly = bench.ask(on -> on.catalogue().read(Caller.PUBLIC, published.id()));
        assertEquals("Solar car kit", publicly.metadata().title().values().get("en"));
        assertNull(publicly.workingVersion());
        assertRefused(
                CatalogueProblem.NOT_COMPLETE,
                on -> on.catalogue().submit(TEACHER, new SubmitResource(edited.id(), edited.revision(), true)));
        ResourceDetails noted = save(published.id(), "changeNote", "New title.");
        ResourceDetails submitted = submit(noted);
        assertEquals(ResourceState.UPDATE_IN_REVIEW, submitted.state());
        ResourceDetails second = bench.ask(on -> on.reviews().approve(CURATOR, decision(submitted, "")));
        assertEquals(Integer.valueOf(2), second.publishedVersion());
        assertEquals(
                2,
                bench.ask(on -> on.catalogue().versions(Caller.PUBLIC, published.id()))
                        .size());
    }

    @Test
    void aWithdrawnResourceShouldLeaveATombstoneOnEveryRoute() {
        ResourceDetails published = publish(SampleResources.with("subjects", "music"));
        Tombstone stone = bench.ask(on -> on.catalogue()
                .withdraw(
                        CURATOR, new WithdrawResource(published.id(), published.revision(), "error", "Wrong.", null)));
        assertEquals("error", stone.reason());
        assertRefused(CatalogueProblem.WITHDRAWN, on -> on.catalogue().read(Caller.PUBLIC, published.id()));
        assertRefused(CatalogueProblem.WITHDRAWN, on -> on.catalogue().read(TEACHER, published.id()));
        assertRefused(CatalogueProblem.WITHDRAWN, on -> {
            on.gate().requireReadable(Caller.PUBLIC, published.id(), 1);
            return true;
        });
        assertEquals(
                1,
                bench.ask(on -> on.catalogue().readVersion(Caller.SYSTEM, published.id(), 1))
                        .version(),
                "the archive may still have to take it in");
        assertEquals(List.of(), ids(browse(List.of("music"), List.of(), null, 20)));
        assertEquals(stone, bench.ask(on -> on.catalogue().tombstone(published.id())));
        assertTrue(bench.events.contains(new ResourceEvent.Withdrawn(published.id(), "error")));
    }

    @Test
    void anEmergencyShouldBeLookedAtByAnotherCurator() {
        ResourceDetails published = publish(SampleResources.with("subjects", "fine-art"));
        Tombstone stone = bench.ask(on -> on.catalogue()
                .withdraw(
                        CURATOR,
                        new WithdrawResource(published.id(), published.revision(), "emergency", "At once.", null)));
        assertRefused(
                CatalogueProblem.SECOND_PERSON_REQUIRED,
                on -> on.catalogue().confirmWithdrawal(CURATOR, stone.id(), stone.revision()));
        assertTrue(bench.ask(on -> on.catalogue().emergencyWithdrawals(SECOND_CURATOR))
                .contains(stone));
        ResourceDetails back = bench.ask(on -> on.catalogue().reinstate(SECOND_CURATOR, stone.id(), stone.revision()));
        assertEquals(ResourceState.PUBLISHED, back.state());
        assertEquals(List.of(published.id()), ids(browse(List.of("fine-art"), List.of(), null, 20)));
        assertFalse(bench.ask(on -> on.catalogue().emergencyWithdrawals(SECOND_CURATOR))
                .contains(stone));
    }

    @Test
    void aLicenceThatEndedShouldCloseTheResourceBeforeTheClockTicks() {
        LocalDate lastDay = LocalDate.of(2026, 11, 30);
        ResourceDetails published =
                publish(SampleResources.with(SampleResources.endingOn(lastDay), "subjects", "chemistry"));
        assertEquals(List.of(published.id()), ids(browse(List.of("chemistry"), List.of(), null, 20)));
        var before = bench.now;
        bench.later(Duration.ofDays(10));
        assertRefused(CatalogueProblem.WITHDRAWN, on -> on.catalogue().read(Caller.PUBLIC, published.id()));
        assertEquals(
                "licence",
                bench.ask(on -> on.catalogue().tombstone(published.id())).reason());
        assertEquals(List.of(), ids(browse(List.of("chemistry"), List.of(), null, 20)));
        assertEquals(List.of(), bench.ask(on -> on.catalogue().summaries(List.of(published.id()))));
        assertEquals(
                List.of(published.id()),
                bench.ask(on -> on.browsing()
                        .listings()
                        .licencesEndedBefore(on.browsing().today(), 10)));
        bench.now = before;
    }

    /** More than the clock takes at once, and those that it meets first cannot be withdrawn. */
    @Test
    void theClockShouldWithdrawAllThatEndedAndStopAtNone() {
        List<Id> ended = new ArrayList<>();
        for (int count = 0; count < 202; count++) {
            LocalDate lastDay = LocalDate.of(2026, 11, count < 200 ? 24 : 25);
            ended.add(publish(SampleResources.endingOn(lastDay)).id());
        }
        Set<Id> refusing = new HashSet<>(ended.subList(0, 200));
        Instant before = bench.now;
        bench.later(Duration.ofDays(4));

        bench.tick(id -> refusing.contains(id) ? new ProblemException(SharedProblem.CONCURRENT_CHANGE) : null);
        assertEquals(List.of(200, 201), withdrawn(ended), "those behind a whole round that refuses");

        bench.tick(id -> ended.get(7).equals(id) ? new EJBException("on purpose") : null);
        assertEquals(201, withdrawn(ended).size());
        assertFalse(withdrawn(ended).contains(7));

        bench.tick(id -> null);
        assertEquals(IntStream.range(0, 202).boxed().toList(), withdrawn(ended));
        bench.now = before;
    }

    /** The places of those that are withdrawn, as often as it was told. */
    private List<Integer> withdrawn(List<Id> ended) {
        return bench.events.stream()
                .filter(ResourceEvent.Withdrawn.class::isInstance)
                .map(ResourceEvent.Withdrawn.class::cast)
                .filter(event -> event.reason().equals("licence"))
                .map(event -> ended.indexOf(event.resource()))
                .sorted()
                .toList();
    }

    @Test
    void aDeletedDraftShouldBeGone() {
        ResourceDetails draft = create(SOLAR_KIT, null);
        bench.ask(on -> {
            on.catalogue().deleteDraft(TEACHER, draft.id(), draft.revision());
            return true;
        });
        assertRefused(SharedProblem.NOT_FOUND, on -> on.catalogue().read(TEACHER, draft.id()));
        assertTrue(bench.events.contains(new ResourceEvent.DraftDeleted(draft.id(), 1)));
    }

    @Test
    void relatedResourcesShouldShowFromBothEnds() {
        ResourceDetails whole = publish(SOLAR_KIT);
        ResourceDetails part = publish(SampleResources.with("related", "is-part-of | " + whole.id()));
        var seen = bench.ask(on -> on.catalogue().related(whole.id()));
        assertEquals("has-part", seen.get(0).relation());
        assertEquals(part.id(), seen.get(0).resource().id());
        assertEquals(
                "is-part-of",
                bench.ask(on -> on.catalogue().related(part.id())).get(0).relation());
        assertThrows(
                ProblemException.class,
                () -> create(SampleResources.with("related", "is-part-of | " + new Id(4711)), null));
    }

    @Test
    void myOwnShouldComeLastChangedFirst() {
        Caller me = SampleResources.person(90 + bench.events.size() * 1_000L, "Newcomer");
        List<Id> mine = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            mine.add(
                    0,
                    bench.ask(on -> on.catalogue().create(me, new CreateResource(SOLAR_KIT, null, null)))
                            .id());
        }
        Slice<ResourceSummary> first = bench.ask(on -> on.catalogue().mine(me, null, 3));
        Slice<ResourceSummary> second = bench.ask(on -> on.catalogue().mine(me, first.next(), 3));
        List<Id> walked = new ArrayList<>(ids(first));
        walked.addAll(ids(second));
        assertEquals(mine, walked);
        assertNull(second.next());
    }

    @Test
    void aTitleShouldBeFoundWhateverItsCaseAndBlanks() {
        ResourceDetails published = publish(SampleResources.with("title.en", "A very particular  Title"));
        assertEquals(
                published.id(),
                bench.ask(on -> on.catalogue().findByTitle(" a VERY particular title "))
                        .orElseThrow());
        assertTrue(
                bench.ask(on -> on.catalogue().findByTitle("a very particular")).isEmpty());
    }

    @Test
    void recordsInBulkShouldGoWhereTheyAreSentAndBeTakenBack() {
        List<ResourceMetadata> records = List.of(
                book("Bulk algebra"),
                SampleResources.with(book("Bulk geometry"), "type", "nonsense"),
                book("Bulk sets"));
        Destination published = new Destination(null, VersionState.PUBLISHED, "Reviewed by the provincial platform.");
        List<Receipt> receipts = bench.ask(on -> on.bulk().create(SampleResources.MIGRATOR, records, published));
        assertEquals(
                List.of(0, 1, 0),
                receipts.stream().map(receipt -> receipt.findings().size()).toList());
        assertNull(receipts.get(1).resource());
        Id algebra = Objects.requireNonNull(receipts.get(0).resource());
        assertEquals(
                ResourceState.PUBLISHED,
                bench.ask(on -> on.catalogue().read(Caller.PUBLIC, algebra)).state());
        assertEquals(
                "Reviewed by the provincial platform.",
                bench.ask(on -> on.reviews().history(CURATOR, algebra)).get(0).reason());
        Map<String, List<Existing>> found =
                bench.ask(on -> on.bulk().byTitle(List.of("bulk  ALGEBRA", "Bulk geometry", "Bulk sets")));
        assertEquals(List.of("bulk  ALGEBRA", "Bulk sets"), List.copyOf(found.keySet()));
        assertEquals(
                List.of(true, false, true), bench.ask(on -> on.bulk().takeBack(SampleResources.MIGRATOR, receipts)));
        assertRefused(CatalogueProblem.WITHDRAWN, on -> on.catalogue().read(Caller.PUBLIC, algebra));
        assertTrue(bench.ask(on -> on.bulk().byTitle(List.of("Bulk algebra"))).isEmpty());
    }

    @Test
    void draftsInBulkShouldBeFoundAgainMergedAndDeleted() {
        Destination drafts = new Destination(null, VersionState.DRAFT, "");
        List<Receipt> receipts = bench.ask(
                on -> on.bulk().create(CURATOR, List.of(book("Drafted first"), book("Drafted second")), drafts));
        Existing first = bench.ask(on -> on.bulk().byTitle(List.of("Drafted first")))
                .get("Drafted first")
                .get(0);
        Receipt merged = bench.ask(on ->
                on.bulk().change(CURATOR, first, SampleResources.with(first.metadata(), "title.zh", "第一稿"), drafts));
        assertEquals(first.resource(), merged.resource());
        assertEquals(1, bench.ask(on -> on.bulk().byTitle(List.of("第一稿"))).size());
        assertEquals(
                List.of(false, true),
                bench.ask(on -> on.bulk().takeBack(CURATOR, receipts)),
                "what was changed since stays");
        assertEquals(List.of(true), bench.ask(on -> on.bulk().takeBack(CURATOR, List.of(merged))));
        assertTrue(bench.ask(on -> on.bulk().byTitle(List.of("Drafted first", "第一稿")))
                .isEmpty());
    }

    @Test
    void whatWasSubmittedInBulkShouldWaitInTheQueueAndMayStillBeMerged() {
        Destination submitted = new Destination(null, VersionState.SUBMITTED, "");
        Receipt receipt = bench.ask(on -> on.bulk().create(CURATOR, List.of(book("Queued book")), submitted))
                .get(0);
        Existing existing = bench.ask(on -> on.bulk().byTitle(List.of("Queued book")))
                .get("Queued book")
                .get(0);
        Receipt merged = bench.ask(on -> on.bulk()
                .change(CURATOR, existing, SampleResources.with(existing.metadata(), "grades", "grade-7"), submitted));
        assertTrue(queued(SECOND_CURATOR).contains(receipt.resource()));
        assertEquals(List.of(true), bench.ask(on -> on.bulk().takeBack(CURATOR, List.of(merged))));
        assertFalse(queued(SECOND_CURATOR).contains(receipt.resource()));
    }

    private static ResourceMetadata book(String title) {
        return SampleResources.with(
                SampleResources.with(SampleResources.with("title.zh"), "title.en", title),
                "licence",
                "LicenseRef-Bibliographic");
    }

    private ResourceDetails create(ResourceMetadata metadata, @Nullable Id section) {
        return bench.ask(on -> on.catalogue().create(TEACHER, new CreateResource(metadata, section, null)));
    }

    private ResourceDetails save(Id id, String field, String value) {
        return bench.ask(on -> on.catalogue().saveField(TEACHER, new ResourceField(id, field, List.of(value))));
    }

    private ResourceDetails withFile(ResourceDetails draft) {
        bench.ask(on -> {
            on.gate().noteFiles(draft.id(), draft.version(), 1, 1_000);
            return true;
        });
        return bench.ask(on -> on.catalogue().readVersion(CURATOR, draft.id(), draft.version()));
    }

    private ResourceDetails submit(ResourceDetails draft) {
        return submit(TEACHER, draft);
    }

    private ResourceDetails submit(Caller owner, ResourceDetails draft) {
        return bench.ask(on -> on.catalogue().submit(owner, new SubmitResource(draft.id(), draft.revision(), true)));
    }

    private ResourceDetails publish(ResourceMetadata metadata) {
        return bench.publish(metadata);
    }

    private static Decision decision(ResourceDetails resource, String reason) {
        return new Decision(resource.id(), resource.revision(), Map.of(), reason);
    }

    private List<Id> queued(Caller caller) {
        List<Id> all = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Slice<QueueEntry> page = bench.ask(on -> on.reviews().queue(caller, from, 5));
            page.items().forEach(entry -> all.add(entry.resource().id()));
            cursor = page.next();
        } while (cursor != null);
        return all;
    }

    private Slice<ResourceSummary> browse(
            List<String> subjects, List<String> stages, @Nullable String cursor, int limit) {
        return bench.ask(on -> on.catalogue().browse(query(subjects, stages, cursor, limit)));
    }

    private static BrowseQuery query(List<String> subjects, List<String> stages, @Nullable String cursor, int limit) {
        return new BrowseQuery(subjects, stages, List.of(), List.of(), List.of(), cursor, limit);
    }

    private static List<Id> ids(Slice<ResourceSummary> page) {
        return page.items().stream().map(ResourceSummary::id).toList();
    }

    private interface Ask<T> {
        T on(Services services);
    }

    private <T> void assertRefused(Problem problem, Ask<T> act) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> bench.ask(act::on));
        assertEquals(problem, refusal.problem());
    }
}
