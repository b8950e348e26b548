package org.wellspring.core.shared.told;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.SettableClock;

class TellingTest {

    private final Clock actual = new SettableClock();
    private final Telling telling = new Telling();
    private final Clock clock = telling.clock(actual);
    private final Instant lastWeek = actual.instant().minus(Duration.ofDays(7));

    @Test
    void whatIsToldShouldBeAsOfItsMomentAndNothingAfterIt() {
        assertEquals(lastWeek, telling.at(lastWeek, clock::instant));
        assertEquals(actual.instant(), clock.instant());
    }

    @Test
    void otherThreadsShouldStayWithTheClockOfTheMachine() {
        assertEquals(
                actual.instant(),
                telling.at(
                        lastWeek,
                        () -> CompletableFuture.supplyAsync(clock::instant).join()));
    }

    @Test
    void whatFailsShouldEndTheTellingToo() {
        assertThrows(
                IllegalStateException.class,
                () -> telling.at(lastWeek, () -> {
                    throw new IllegalStateException();
                }));
        assertEquals(actual.instant(), clock.instant());
    }

    @Test
    void nothingShouldBeToldAheadOfTheClock() {
        assertEquals(actual.instant(), telling.at(actual.instant().plusSeconds(60), clock::instant));
    }
}
