package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.Partial;

class LicenceClockTest {

    private final Timers timers = new Timers();

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    void theClockShouldBeWoundUpAtStartToTickEveryMinuteAndNotOutliveTheServer() throws ReflectiveOperationException {
        assertTrue(LicenceClock.class.isAnnotationPresent(Singleton.class));
        assertTrue(LicenceClock.class.isAnnotationPresent(Startup.class));
        LicenceClock clock = new LicenceClock();
        clock.timers = Partial.of(TimerService.class, timers);
        for (Method atStart : annotated(PostConstruct.class)) {
            atStart.invoke(clock);
        }
        assertEquals(1, timers.armed.size());
        Armed armed = timers.armed.get(0);
        assertTrue(armed.first() > 0 && armed.first() <= 60_000, armed.toString());
        assertEquals(60_000, armed.every());
        assertFalse(armed.config().isPersistent(), "every start winds it up anew");
    }

    @Test
    void theTimerShouldLetTheClockTick() {
        assertEquals(
                List.of("tick"),
                annotated(Timeout.class).stream().map(Method::getName).toList());
    }

    private static List<Method> annotated(Class<? extends Annotation> annotation) {
        return Arrays.stream(LicenceClock.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(annotation))
                .toList();
    }

    private record Armed(long first, long every, TimerConfig config) {}

    /** Keeps what it was asked for. */
    static final class Timers {

        private final List<Armed> armed = new ArrayList<>();

        Timer createIntervalTimer(long first, long every, TimerConfig config) {
            armed.add(new Armed(first, every, config));
            return Partial.of(Timer.class, new Object());
        }
    }
}
