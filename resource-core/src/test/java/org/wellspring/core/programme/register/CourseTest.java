package org.wellspring.core.programme.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Standing;
import org.wellspring.core.programme.register.Course.Span;
import org.wellspring.core.programme.register.Course.Step;

class CourseTest {

    private static final List<Deed> DEEDS = List.of(Deed.values());
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 10);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 15);
    private static final LocalDate END = LocalDate.of(2027, 1, 10);

    private static Step step(Deed deed, LocalDate on, @Nullable LocalDate until) {
        return new Step(deed, on, until);
    }

    private static Standing on(List<Span> spans, LocalDate day) {
        List<Span> holding = spans.stream().filter(span -> span.holdsOn(day)).toList();
        assertEquals(1, holding.size(), day + " in " + spans);
        return holding.get(0).standing();
    }

    @Test
    void aRevocationInJuneShouldChangeJuneAndNotMay() {
        List<Span> spans = Course.of(List.of(step(Deed.DESIGNATED, JANUARY, END), step(Deed.REVOKED, JUNE, null)), 90);
        assertTrue(on(spans, JUNE.minusDays(1)).counts());
        assertEquals(Standing.REVOKED, on(spans, JUNE));
        assertEquals(Standing.REVOKED, on(spans, END.plusYears(1)));
    }

    @Test
    void theRenewalWindowShouldOpenAndTheDesignationExpireOnTheirDays() {
        List<Span> spans = Course.of(List.of(step(Deed.DESIGNATED, JANUARY, END)), 90);
        assertEquals(Standing.VALID, on(spans, END.minusDays(91)));
        assertEquals(Standing.RENEWAL_DUE, on(spans, END.minusDays(90)));
        assertEquals(Standing.RENEWAL_DUE, on(spans, END.minusDays(1)));
        assertEquals(Standing.EXPIRED, on(spans, END));
    }

    @Test
    void aRenewalShouldSetANewEnd() {
        LocalDate renewed = END.minusDays(10);
        List<Span> spans = Course.of(
                List.of(step(Deed.DESIGNATED, JANUARY, END), step(Deed.RENEWED, renewed, END.plusYears(2))), 90);
        assertEquals(Standing.RENEWAL_DUE, on(spans, renewed.minusDays(1)));
        assertEquals(Standing.VALID, on(spans, renewed));
        assertEquals(Standing.EXPIRED, on(spans, END.plusYears(2)));
    }

    @Test
    void aSuspensionShouldNotCountAndAReinstatementShould() {
        List<Span> spans = Course.of(
                List.of(
                        step(Deed.DESIGNATED, JANUARY, null),
                        step(Deed.SUSPENDED, JUNE, null),
                        step(Deed.REINSTATED, JUNE.plusDays(30), null)),
                90);
        assertFalse(on(spans, JUNE).counts());
        assertEquals(Standing.VALID, on(spans, JUNE.plusDays(30)));
        assertEquals(Standing.VALID, on(spans, LocalDate.of(2090, 1, 1)));
    }

    @Test
    void whatIsSuspendedShouldExpireToo() {
        List<Span> spans =
                Course.of(List.of(step(Deed.DESIGNATED, JANUARY, END), step(Deed.SUSPENDED, JUNE, null)), 90);
        assertEquals(Standing.SUSPENDED, on(spans, END.minusDays(1)));
        assertEquals(Standing.EXPIRED, on(spans, END));
    }

    /** Whatever happens, every day since the first has one standing, and nothing follows what does not allow it. */
    @Test
    void tenThousandHistoriesShouldHaveOneStandingOnEveryDay() {
        Random random = new Random(20261122);
        int refused = 0;
        for (int history = 0; history < 10_000; history++) {
            int renewalDays = random.nextInt(200);
            List<Step> steps = new ArrayList<>();
            LocalDate day = JANUARY.plusDays(random.nextInt(400));
            steps.add(step(Deed.DESIGNATED, day, random.nextBoolean() ? null : day.plusDays(1 + random.nextInt(900))));
            for (int act = 0; act < random.nextInt(8); act++) {
                Deed deed = DEEDS.get(random.nextInt(DEEDS.size()));
                LocalDate on = steps.get(steps.size() - 1).on().plusDays(random.nextInt(300));
                Standing before = on(Course.of(steps, renewalDays), on);
                if (Course.mayFollow(deed, before)) {
                    steps.add(step(deed, on, deed == Deed.RENEWED ? on.plusDays(1 + random.nextInt(900)) : null));
                } else {
                    refused++;
                }
                assertFalse(
                        Course.mayFollow(deed, Standing.REVOKED) || Course.mayFollow(deed, Standing.SUPERSEDED),
                        "nothing follows an end");
            }
            checkEveryDay(steps, renewalDays, random);
        }
        assertTrue(refused > 1000, refused + " refused");
    }

    private static void checkEveryDay(List<Step> steps, int renewalDays, Random random) {
        List<Span> spans = Course.of(steps, renewalDays);
        LocalDate first = steps.get(0).on();
        assertEquals(first, spans.get(0).from());
        assertEquals(Course.FOREVER, spans.get(spans.size() - 1).to());
        for (int index = 1; index < spans.size(); index++) {
            assertEquals(spans.get(index - 1).to(), spans.get(index).from());
        }
        LocalDate day = first.plusDays(random.nextInt(2000));
        Standing standing = on(spans, day);
        assertEquals(standing.counts(), counts(steps, day), steps + " on " + day);
    }

    /** The same told in another way: by the last deed and the last end. */
    private static boolean counts(List<Step> steps, LocalDate day) {
        @Nullable LocalDate until = null;
        Deed last = Deed.DESIGNATED;
        for (Step step : steps) {
            if (!step.on().isAfter(day)) {
                last = step.deed();
                until = step.deed() == Deed.DESIGNATED || step.deed() == Deed.RENEWED ? step.until() : until;
            }
        }
        boolean over = until != null && !day.isBefore(until);
        return !over && last != Deed.SUSPENDED && last != Deed.REVOKED && last != Deed.SUPERSEDED;
    }
}
