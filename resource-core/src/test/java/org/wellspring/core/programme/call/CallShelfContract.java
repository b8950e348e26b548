package org.wellspring.core.programme.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Dates;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Query;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** What every database must do for calls. */
abstract class CallShelfContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    abstract TestDatabase database();

    @BeforeEach
    void nothing() {
        database().run(entities -> {
            entities.createNativeQuery("delete from call_criteria").executeUpdate();
            entities.createNativeQuery("delete from programme_call").executeUpdate();
        });
    }

    private <T> T at(Function<CallShelf, T> work) {
        return database().ask(entities -> {
            CallShelf shelf = new CallShelf(new Identifiers());
            shelf.entities = entities;
            return work.apply(shelf);
        });
    }

    private static DescribeCall described(String code, int opens, int closes) {
        DescribeCall pattern = Patterns.of("scholarly-campus").orElseThrow();
        return new DescribeCall(
                code,
                pattern.programme(),
                pattern.name(),
                pattern.summary(),
                new Dates(TODAY.plusDays(opens), TODAY.plusDays(closes), null, null),
                pattern.terms(),
                pattern.criteria(),
                pattern.demands(),
                pattern.groups());
    }

    private void kept(String code, int opens, int closes, boolean published) {
        at(shelf -> {
            KnownCall call = shelf.keep(described(code, opens, closes));
            if (published) {
                call.publish();
                shelf.save();
            }
            return call.id();
        });
    }

    private List<String> codes(@Nullable Stage stage, boolean drafts) {
        return at(shelf -> shelf.list(new Query("scholarly-campus", stage, null, 10), drafts, TODAY).stream()
                .map(call -> call.details(TODAY).description().code())
                .toList());
    }

    @Test
    void aListShouldFollowTheStagesAndHideDrafts() {
        kept("past", -20, -10, true);
        kept("now", -1, 0, true);
        kept("soon", 1, 9, true);
        kept("draft", 2, 9, false);
        assertEquals(List.of("soon", "now", "past"), codes(null, false));
        assertEquals(List.of("draft", "soon", "now", "past"), codes(null, true));
        assertEquals(List.of("now"), codes(Stage.OPEN, false));
        assertEquals(List.of("soon"), codes(Stage.ANNOUNCED, false));
        assertEquals(List.of("past"), codes(Stage.CLOSED, false));
        assertEquals(List.of("draft"), codes(Stage.DRAFT, true));
        assertEquals(List.of(), codes(Stage.DRAFT, false));
    }

    @Test
    void aCodeShouldBeGivenOnce() {
        kept("one", 0, 1, true);
        ProblemException taken = assertThrows(ProblemException.class, () -> kept("one", 0, 1, false));
        assertEquals(ProgrammeProblem.CODE_TAKEN, taken.problem());
    }

    @Test
    void everyVersionOfTheCriteriaShouldStay() {
        Call first = at(shelf -> {
            KnownCall call = shelf.keep(described("versions", 0, 1));
            call.publish();
            shelf.save();
            return call.details(TODAY);
        });
        DescribeCall before = first.description();
        Criteria fewer = new Criteria(before.criteria().indicators().subList(0, 2));
        Call second = at(shelf -> {
            KnownCall call = shelf.find(first.id());
            call.describe(new DescribeCall(
                    before.code(),
                    before.programme(),
                    before.name(),
                    before.summary(),
                    before.dates(),
                    before.terms(),
                    fewer,
                    before.demands(),
                    before.groups()));
            shelf.save();
            shelf.writeCriteria(call);
            return call.details(TODAY);
        });
        assertEquals(2, second.criteriaVersion());
        assertEquals(before.criteria(), at(shelf -> shelf.criteria(first.id(), 1)));
        assertEquals(fewer, at(shelf -> shelf.criteria(first.id(), 2)));
    }

    @Test
    void ballotsShouldCloseAfterTheirDayOfGrace() {
        KnownCall call = new KnownCall(new Identifiers().next(), described("grace", -9, -5));
        DescribeCall with = described("grace", -9, -5);
        call.describe(new DescribeCall(
                with.code(),
                with.programme(),
                with.name(),
                with.summary(),
                new Dates(TODAY.minusDays(9), TODAY.minusDays(5), TODAY, null),
                with.terms(),
                with.criteria(),
                with.demands(),
                with.groups()));
        assertEquals(false, call.details(TODAY.plusDays(1)).ballotsClosed());
        assertTrue(call.details(TODAY.plusDays(2)).ballotsClosed());
    }
}
