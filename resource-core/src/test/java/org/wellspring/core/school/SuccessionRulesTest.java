package org.wellspring.core.school;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.school.SchoolProblem;
import org.wellspring.api.school.Successions.Kind;
import org.wellspring.api.school.Successions.Succession;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

class SuccessionRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Id A = new Id(1);
    private static final Id B = new Id(2);
    private static final Id C = new Id(3);

    private static void sound(Kind kind, List<Id> before, List<Id> after) {
        assertDoesNotThrow(
                () -> SuccessionRules.requireSound(new Succession(kind, before, after, TODAY, "because"), TODAY));
    }

    private static void refused(SchoolProblem problem, Kind kind, List<Id> before, List<Id> after) {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> SuccessionRules.requireSound(new Succession(kind, before, after, TODAY, "because"), TODAY));
        assertEquals(
                List.of(problem),
                refusal.findings().stream().map(Finding::problem).toList());
    }

    @Test
    void aMergerShouldHaveSeveralBeforeAndOneAfter() {
        sound(Kind.MERGE, List.of(A, B), List.of(C));
        sound(Kind.MERGE, List.of(A, B), List.of(A));
        refused(SchoolProblem.MERGER_SHAPE, Kind.MERGE, List.of(A), List.of(C));
        refused(SchoolProblem.MERGER_SHAPE, Kind.MERGE, List.of(A, A), List.of(C));
        refused(SchoolProblem.MERGER_SHAPE, Kind.MERGE, List.of(A, B), List.of());
    }

    @Test
    void aSplitShouldHaveOneBeforeAndSeveralAfter() {
        sound(Kind.SPLIT, List.of(A), List.of(B, C));
        sound(Kind.SPLIT, List.of(A), List.of(A, C));
        refused(SchoolProblem.SPLIT_SHAPE, Kind.SPLIT, List.of(A), List.of(B));
        refused(SchoolProblem.SPLIT_SHAPE, Kind.SPLIT, List.of(A, B), List.of(B, C));
    }

    @Test
    void aClosureShouldHaveAtMostOneOtherAfter() {
        sound(Kind.CLOSE, List.of(A), List.of());
        sound(Kind.CLOSE, List.of(A), List.of(B));
        refused(SchoolProblem.CLOSURE_SHAPE, Kind.CLOSE, List.of(A), List.of(A));
        refused(SchoolProblem.CLOSURE_SHAPE, Kind.CLOSE, List.of(A), List.of(B, C));
        refused(SchoolProblem.CLOSURE_SHAPE, Kind.CLOSE, List.of(A, B), List.of());
    }

    @Test
    void tomorrowAndNoReasonShouldBeRefused() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> SuccessionRules.requireSound(
                        new Succession(Kind.CLOSE, List.of(A), List.of(), TODAY.plusDays(1), " "), TODAY));
        assertEquals(
                List.of(SchoolProblem.NOT_YET, SharedProblem.REQUIRED),
                refusal.findings().stream().map(Finding::problem).toList());
    }
}
