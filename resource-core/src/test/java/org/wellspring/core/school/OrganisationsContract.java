package org.wellspring.core.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.DescribeOrganisation;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Placed;
import org.wellspring.api.school.Organisations.Room;
import org.wellspring.api.school.Organisations.State;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Today;

/** What every database must do for organisations. */
abstract class OrganisationsContract {

    private static final Identifiers IDENTIFIERS = new Identifiers();

    private static final DescribeOrganisation SEVENTH = described(
            "school-7", LocalizedText.of("ru", "Школа № 7").with("zh", "第七学校").with("en", "School No. 7"));

    abstract TestDatabase database();

    @BeforeEach
    void empty() {
        database().run(entities -> {
            entities.createQuery("delete from OrganisationEvent e").executeUpdate();
            entities.createQuery("delete from KnownOrganisation o").executeUpdate();
        });
    }

    private static DescribeOrganisation described(String code, LocalizedText name) {
        return new DescribeOrganisation(
                code, "school", List.of("primary"), LocalizedText.of("zh", "湖东区"), name, State.OPEN, true);
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private <T> T at(Function<Organisations, T> work) {
        return database().ask(entities -> {
            OrganisationsService service = new OrganisationsService();
            service.policy = Partial.of(Policy.class, new AllowAll());
            service.audit = Partial.of(AuditTrail.class, new NoAudit());
            service.rules = new OrganisationRules();
            service.rules.vocabularies = Partial.of(Vocabularies.class, new FewTerms());
            service.shelf = new OrganisationShelf();
            service.shelf.entities = entities;
            service.shelf.identifiers = IDENTIFIERS;
            service.chronicle = new Chronicle();
            service.chronicle.entities = entities;
            service.chronicle.identifiers = IDENTIFIERS;
            service.chronicle.clock = new SettableClock();
            service.chronicle.today = new Today(service.chronicle.clock, ZoneOffset.UTC);
            return work.apply(service);
        });
    }

    private void refused(Problem problem, Function<Organisations, Object> work) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> at(work));
        boolean inFindings = refusal.findings().stream().anyMatch(finding -> finding.problem() == problem);
        assertTrue(refusal.problem() == problem || inFindings, refusal.getMessage());
    }

    private Organisation add(DescribeOrganisation description) {
        return at(organisations -> organisations.add(Caller.SYSTEM, description));
    }

    @Test
    void anOrganisationShouldComeBackAsItWasDescribed() {
        Organisation added = add(SEVENTH);
        assertEquals(SEVENTH.name(), added.name());
        assertEquals(SEVENTH.district(), added.district());
        assertEquals(List.of("primary"), added.stages());
        assertEquals(added, at(organisations -> organisations.organisation(added.id())));
        assertEquals(
                List.of(added), at(organisations -> organisations.named(List.of(added.id(), new Id(1), added.id()))));
        assertEquals(List.of(), at(organisations -> organisations.named(List.of())));
    }

    @Test
    void aTakenCodeShouldBeRefused() {
        add(SEVENTH);
        refused(SchoolProblem.CODE_TAKEN, organisations -> organisations.add(Caller.SYSTEM, SEVENTH));
        Organisation other = add(described("other", SEVENTH.name()));
        refused(
                SchoolProblem.CODE_TAKEN,
                organisations -> organisations.change(Caller.SYSTEM, other.id(), other.revision(), SEVENTH));
    }

    @Test
    void everythingWrongShouldBeSaidAtOnce() {
        DescribeOrganisation wrong = new DescribeOrganisation(
                "No Spaces",
                "castle",
                List.of("primary", "attic"),
                LocalizedText.of("zh", "区".repeat(101)),
                LocalizedText.EMPTY,
                State.OPEN,
                false);
        ProblemException refusal = assertThrows(ProblemException.class, () -> add(wrong));
        assertEquals(
                List.of("/code", "/name", "/district/zh", "/kind", "/stages/1"),
                refusal.findings().stream().map(finding -> finding.pointer()).toList());
        assertEquals(VocabularyProblem.UNKNOWN_TERM, refusal.findings().get(3).problem());
    }

    @Test
    void aSearchShouldFindPartsOfNamesInAnyLanguageAndTakeSignsLiterally() {
        Organisation seventh = add(SEVENTH);
        add(described("percent", LocalizedText.of("en", "100% School")));
        for (String part : List.of("第七", "шКОЛА", "no. 7", "SCHOOL-7", " school-7 ")) {
            assertEquals(
                    List.of(seventh),
                    at(organisations -> organisations.list(part, null, 10)).items(),
                    part);
        }
        assertEquals(
                1,
                at(organisations -> organisations.list("0%", null, 10)).items().size());
        assertEquals(
                0,
                at(organisations -> organisations.list("_", null, 10)).items().size());
        assertEquals(
                0,
                at(organisations -> organisations.list("!", null, 10)).items().size());
        assertEquals(
                2, at(organisations -> organisations.list("", null, 10)).items().size());
    }

    @Test
    void theListShouldBeWalkedByCode() {
        IntStream.range(0, 5).forEach(number -> add(described("s-" + number, SEVENTH.name())));
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            Slice<Organisation> page = at(organisations -> organisations.list("", from, 2));
            page.items().forEach(organisation -> walked.add(organisation.code()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(List.of("s-0", "s-1", "s-2", "s-3", "s-4"), walked);
        refused(SharedProblem.BAD_CURSOR, organisations -> organisations.list("", "Not A Code", 2));
    }

    @Test
    void aChangeShouldNeedTheRevisionItWasMadeFrom() {
        Organisation added = add(SEVENTH);
        DescribeOrganisation renamed = described("school-7", LocalizedText.of("en", "Lake School"));
        Organisation changed =
                at(organisations -> organisations.change(Caller.SYSTEM, added.id(), added.revision(), renamed));
        assertTrue(changed.revision() > added.revision());
        assertEquals("Lake School", changed.name().values().get("en"));
        refused(
                SharedProblem.REVISION_STALE,
                organisations -> organisations.change(Caller.SYSTEM, added.id(), added.revision(), SEVENTH));
        refused(SharedProblem.NOT_FOUND, organisations -> organisations.organisation(new Id(77)));
    }

    @Test
    void whereItIsAndItsRoomsShouldComeBackAndBeOnTheMap() {
        DescribeOrganisation described = new DescribeOrganisation(
                "lake",
                "school",
                List.of(),
                LocalizedText.of("zh", "湖东区"),
                LocalizedText.of("en", "Lake School"),
                State.OPEN,
                true,
                LocalizedText.of("en", "1 Lake Street"),
                new Place(36.65, -117.25),
                List.of(new Room(LocalizedText.of("en", "Observatory"))));
        Organisation added = add(described);
        add(SEVENTH);
        assertEquals(new Place(36.65, -117.25), added.place());
        assertEquals(
                described.rooms(),
                at(organisations -> organisations.organisation(added.id())).rooms());
        assertEquals(
                List.of(added.id()),
                at(Organisations::placed).stream().map(Placed::id).toList());
    }

    @Test
    void aPlaceOutsideTheGlobeAndANamelessRoomShouldBeRefused() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> add(new DescribeOrganisation(
                        "x",
                        "school",
                        List.of(),
                        LocalizedText.EMPTY,
                        SEVENTH.name(),
                        State.OPEN,
                        true,
                        LocalizedText.EMPTY,
                        new Place(Double.NaN, 180.1),
                        List.of(new Room(LocalizedText.EMPTY)))));
        assertEquals(
                List.of("/rooms/0/name", "/place/latitude", "/place/longitude"),
                refusal.findings().stream().map(finding -> finding.pointer()).toList());
    }

    @Test
    void aDescriptionShouldNotClose() {
        Organisation added = add(SEVENTH);
        DescribeOrganisation closed = new DescribeOrganisation(
                "school-7", "school", List.of(), LocalizedText.EMPTY, SEVENTH.name(), State.CLOSED, true);
        refused(
                SchoolProblem.STATE_BY_SUCCESSION,
                organisations -> organisations.change(Caller.SYSTEM, added.id(), added.revision(), closed));
    }

    static class AllowAll {

        void require(Caller caller, Action action, Guarded object) {
            assertEquals(Action.ORGANISATION_EDIT, action);
        }
    }

    static class NoAudit {

        void record(Caller caller, String act, Id subject, Map<String, String> details) {}
    }

    static class FewTerms {

        Optional<Term> term(String scheme, String code) {
            return Optional.of(code)
                    .filter(List.of("school", "primary")::contains)
                    .map(known -> new Term(
                            scheme,
                            known,
                            null,
                            1,
                            "",
                            LocalizedText.EMPTY,
                            LocalizedText.EMPTY,
                            "",
                            List.of(),
                            false));
        }
    }
}
