package org.wellspring.core.programme.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Policy;
import org.wellspring.api.account.Scope;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.programme.Programmes.Programme;
import org.wellspring.api.programme.Register.Act;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.programme.Register.Designation;
import org.wellspring.api.programme.Register.Query;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.api.programme.Targets.DistrictCount;
import org.wellspring.api.programme.Targets.Month;
import org.wellspring.api.programme.Targets.Progress;
import org.wellspring.api.programme.Targets.Target;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.school.OrganisationsSucceeded;
import org.wellspring.api.school.Successions;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.Partial;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Today;

/** What every database must do for the register. The day is 22 November 2026. */
abstract class RegisterContract {

    private static final Identifiers IDENTIFIERS = new Identifiers();
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 15);
    private static final List<LocalizedText> DISTRICTS =
            List.of(LocalizedText.of("zh", "东区"), LocalizedText.of("zh", "西区"), LocalizedText.EMPTY);
    private static final int SCHOOLS = 30;

    abstract TestDatabase database();

    @BeforeEach
    void schools() {
        database().run(entities -> {
            entities.createQuery("delete from DesignationSpan s").executeUpdate();
            entities.createQuery("delete from DesignationEvent e").executeUpdate();
            entities.createQuery("delete from KnownDesignation d").executeUpdate();
            entities.createNativeQuery("delete from organisation").executeUpdate();
            for (int school = 1; school <= SCHOOLS; school++) {
                entities.createNativeQuery("""
                                insert into organisation
                                (id, revision, code, kind, stages, district, name, search_text, state, fictional)
                                values (?1, 1, ?2, 'school', '[]', '{}', '{}', '', 'OPEN', true)""")
                        .setParameter(1, (long) school)
                        .setParameter(2, "school-" + school)
                        .executeUpdate();
            }
        });
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private <T> T at(Function<RegisterService, T> work) {
        return database().ask(entities -> {
            RegisterService service = new RegisterService();
            service.shelf = new RegisterShelf();
            service.shelf.entities = entities;
            service.shelf.identifiers = IDENTIFIERS;
            service.shelf.clock = new SettableClock();
            service.lists = new RegisterLists();
            service.lists.entities = entities;
            service.rules = new RegisterRules();
            service.rules.policy = Partial.of(Policy.class, new AllowAll());
            service.rules.audit = Partial.of(AuditTrail.class, new NoAudit());
            service.rules.accounts = Partial.of(Accounts.class, new WorksAtTheFirst());
            service.rules.programmes = Partial.of(Programmes.class, new TwoYears());
            service.organisations = Partial.of(Organisations.class, new Schools());
            service.today = new Today(new SettableClock(), ZoneOffset.UTC);
            return work.apply(service);
        });
    }

    private void refused(Problem problem, Function<RegisterService, Object> work) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> at(work));
        boolean inFindings = refusal.findings().stream().anyMatch(finding -> finding.problem() == problem);
        assertEquals(true, refusal.problem() == problem || inFindings, refusal.getMessage());
    }

    private static Designate designate(long school, LocalDate on) {
        return new Designate("campus", new Id(school), LocalizedText.EMPTY, on, null, "decided");
    }

    private Designation enter(long school, LocalDate on) {
        return at(register -> register.designate(Caller.SYSTEM, designate(school, on)));
    }

    private Designation act(Designation designation, Deed deed, LocalDate on) {
        return at(register -> register.act(
                Caller.SYSTEM,
                designation.id(),
                register.designation(designation.id(), null).revision(),
                new Act(deed, on, null, "because")));
    }

    private static Query asOf(LocalDate on, @Nullable Standing standing) {
        return new Query(on, "", LocalizedText.EMPTY, "", standing, null, 100);
    }

    private List<String> numbers(Query query) {
        return at(register -> register.list(query)).items().stream()
                .map(Designation::number)
                .toList();
    }

    private static Target target() {
        return new Target(
                "campus",
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                50,
                LocalizedText.EMPTY,
                LocalDate.of(2026, 12, 31),
                "campus",
                null);
    }

    private Progress progress(LocalDate on) {
        return at(register -> counts(register).progress(List.of(target()), on)).get(0);
    }

    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    private static Counts counts(RegisterService register) {
        Counts counts = new Counts();
        counts.lists = register.lists;
        return counts;
    }

    @Test
    void aDesignationShouldBeFoundAsOfAnyDayByItsNumber() {
        Designation first = enter(2, JANUARY);
        Designation second = enter(3, JUNE);
        assertEquals("SC-2026-0001", first.number());
        assertEquals(JANUARY.plusMonths(24), first.until());
        assertEquals(List.of(), numbers(asOf(JANUARY.minusDays(1), null)));
        assertEquals(List.of("SC-2026-0001"), numbers(asOf(JUNE.minusDays(1), null)));
        assertEquals(List.of("SC-2026-0001", second.number()), numbers(asOf(JUNE, Standing.VALID)));
        assertEquals(List.of(), numbers(asOf(JUNE, Standing.EXPIRED)));
        assertEquals(2, numbers(asOf(JANUARY.plusYears(9), Standing.EXPIRED)).size());
    }

    @Test
    void aRevocationInJuneShouldChangeJunesFigureAndNotMays() {
        Designation first = enter(2, JANUARY);
        enter(3, JANUARY);
        act(first, Deed.REVOKED, JUNE);
        assertEquals(2, progress(JUNE.minusDays(1)).actual());
        assertEquals(1, progress(JUNE).actual());
        List<Month> course = at(register -> counts(register).course(target(), LocalDate.of(2026, 11, 22)));
        assertEquals(
                List.of(2, 1, 1),
                course.subList(17, 20).stream().map(Month::actual).toList());
        assertEquals(24, course.size());
    }

    @Test
    void districtsShouldAddUpToTheCityOnEveryDayOfTwoYears() {
        Random random = new Random(11);
        for (int school = 2; school <= SCHOOLS; school++) {
            Designation entered = enter(school, LocalDate.of(2024, 12, 1).plusDays(random.nextInt(500)));
            if (random.nextInt(3) == 0) {
                act(entered, Deed.SUSPENDED, entered.since().plusDays(random.nextInt(200)));
            }
        }
        at(register -> {
            for (LocalDate day = LocalDate.of(2024, 11, 22);
                    day.isBefore(LocalDate.of(2026, 11, 23));
                    day = day.plusDays(1)) {
                Progress progress =
                        counts(register).progress(List.of(target()), day).get(0);
                int sum = progress.districts().stream()
                        .mapToInt(DistrictCount::count)
                        .sum();
                long listed = register.list(asOf(day, null)).items().stream()
                        .filter(one -> one.standing().counts())
                        .count();
                assertEquals(listed, progress.actual(), day.toString());
                assertEquals(progress.actual(), sum, day.toString());
            }
            return true;
        });
    }

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    void aMergerShouldPutBothDesignationsUnderReviewAndKeepWhatWas() {
        Designation one = enter(2, JANUARY);
        Designation other = enter(3, JANUARY);
        at(register -> {
            Successors successors = new Successors();
            successors.shelf = register.shelf;
            successors.rules = register.rules;
            List<Id> both = List.of(new Id(2), new Id(3));
            successors.review(new OrganisationsSucceeded(
                    Caller.SYSTEM,
                    Successions.Kind.MERGE,
                    List.of(new Id(2)),
                    both,
                    List.of(new Id(3)),
                    JUNE,
                    "merged"));
            return true;
        });
        for (Designation designation : List.of(one, other)) {
            Function<LocalDate, Standing> standing = day ->
                    at(register -> register.designation(designation.id(), day)).standing();
            assertEquals(Standing.VALID, standing.apply(JUNE.minusDays(1)));
            assertEquals(Standing.UNDER_REVIEW, standing.apply(JUNE));
            assertEquals(2, at(register -> register.history(designation.id())).size());
        }
        assertEquals(
                Standing.VALID, act(other, Deed.REINSTATED, JUNE.plusDays(9)).standing());
        assertEquals(
                Standing.SUPERSEDED, act(one, Deed.SUPERSEDED, JUNE.plusDays(9)).standing());
    }

    @Test
    void whatDoesNotFollowShouldBeRefused() {
        Designation designation = enter(2, JANUARY);
        refused(ProgrammeProblem.ACT_NOT_POSSIBLE, register -> renew(register, designation, JUNE));
        act(designation, Deed.SUSPENDED, JUNE);
        refused(
                ProgrammeProblem.ACT_OUT_OF_ORDER,
                register -> actOn(register, designation, Deed.REVOKED, JUNE.minusDays(1)));
        refused(ProgrammeProblem.NOT_YET, register -> actOn(register, designation, Deed.REVOKED, JUNE.plusYears(1)));
        refused(
                SharedProblem.REVISION_STALE,
                register -> register.act(
                        Caller.SYSTEM,
                        designation.id(),
                        designation.revision() - 1,
                        new Act(Deed.REVOKED, JUNE, null, "because")));
        refused(SharedProblem.BAD_PARAMETER, register -> actOn(register, designation, Deed.PUT_UNDER_REVIEW, JUNE));
    }

    private static Designation actOn(RegisterService register, Designation designation, Deed deed, LocalDate on) {
        return register.act(
                Caller.SYSTEM,
                designation.id(),
                register.designation(designation.id(), null).revision(),
                new Act(deed, on, null, "because"));
    }

    private static Designation renew(RegisterService register, Designation designation, LocalDate on) {
        return actOn(register, designation, Deed.RENEWED, on);
    }

    @Test
    void aRenewalShouldGoOnWhereTheTimeBeforeEnds() {
        LocalDate since = LocalDate.of(2024, 12, 1);
        Designation designation = enter(2, since);
        Designation renewed = act(designation, Deed.RENEWED, LocalDate.of(2026, 11, 1));
        assertEquals(since.plusMonths(48), renewed.until());
        assertEquals(Standing.VALID, renewed.standing());
    }

    @Test
    void anHonourShouldNotBeHeldTwiceAtATime() {
        Designation first = enter(2, JANUARY);
        refused(ProgrammeProblem.ALREADY_DESIGNATED, register -> register.designate(Caller.SYSTEM, designate(2, JUNE)));
        act(first, Deed.REVOKED, JUNE);
        assertEquals("SC-2026-0002", enter(2, JUNE).number());
    }

    @Test
    void nobodyShouldDecideOnTheirOwnOrganisation() {
        Caller officer = new Caller(new Id(900), "officer", Set.of(), EnumSet.allOf(Scope.class));
        refused(ProgrammeProblem.OWN_ORGANISATION, register -> register.designate(officer, designate(1, JANUARY)));
        Designation own = enter(1, JANUARY);
        refused(
                ProgrammeProblem.OWN_ORGANISATION,
                register -> register.act(
                        officer, own.id(), own.revision(), new Act(Deed.SUSPENDED, JUNE, null, "because")));
        at(register -> register.designate(officer, designate(2, JANUARY)));
    }

    @Test
    void theListShouldBeWalkedByNumber() {
        for (int school = 2; school <= 8; school++) {
            enter(school, JANUARY);
        }
        List<String> walked = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String from = cursor;
            Slice<Designation> page = at(register ->
                    register.list(new Query(JUNE, "campus", LocalizedText.EMPTY, "primary", null, from, 3)));
            page.items().forEach(one -> walked.add(one.number()));
            cursor = page.next();
        } while (cursor != null);
        assertEquals(7, walked.size());
        assertEquals(walked.stream().sorted().distinct().toList(), walked);
        refused(
                SharedProblem.BAD_CURSOR,
                register -> register.list(new Query(JUNE, "", LocalizedText.EMPTY, "", null, "x", 3)));
        assertEquals(List.of(), numbers(new Query(JUNE, "other", LocalizedText.EMPTY, "", null, null, 3)));
    }

    static class AllowAll {

        void require(Caller caller, Action action, Guarded object) {
            assertEquals(Action.PROGRAMME_KEEP, action);
        }
    }

    static class NoAudit {

        void record(Caller caller, String act, Id subject, Map<String, String> details) {}
    }

    static class WorksAtTheFirst {

        PersonDetails me(Caller caller) {
            return new PersonDetails(
                    caller.requirePerson(),
                    1,
                    "officer",
                    "officer@city.example",
                    PersonDetails.State.ACTIVE,
                    new Id(1),
                    Set.of(),
                    "en",
                    Instant.EPOCH,
                    null);
        }
    }

    static class TwoYears {

        Optional<Programme> withCode(String code) {
            return Optional.of(code)
                    .filter("campus"::equals)
                    .map(known ->
                            new Programme(new Id(7), known, "SC", LocalizedText.EMPTY, LocalizedText.EMPTY, 24, 180));
        }
    }

    static class Schools {

        List<Organisation> named(List<Id> ids) {
            return ids.stream().map(this::organisation).toList();
        }

        Organisation organisation(Id id) {
            return new Organisation(
                    id,
                    1,
                    "school-" + id.value(),
                    "school",
                    List.of("primary"),
                    DISTRICTS.get((int) (id.value() % DISTRICTS.size())),
                    LocalizedText.of("en", "School " + id.value()),
                    Organisations.State.OPEN,
                    true,
                    LocalizedText.EMPTY,
                    null,
                    List.of());
        }
    }
}
