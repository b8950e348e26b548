package org.wellspring.system.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** Whatever somebody asks is answered, or refused as wrong, within a second. */
class HostileST {

    private static final int QUESTIONS = Integer.getInteger("wellspring.questions", 300);
    private static final long SEED = Long.getLong("wellspring.seed", 20_261_122);
    private static final long LONGEST_MILLISECONDS = 1_000;
    private static final int MANY = 1_000;
    private static final long MORE_BYTES = 48 << 20;

    private final City city = City.running();

    @Test
    void hostileQuestionsShouldBeAnsweredOrRefusedWithinASecond() {
        new Shelf(city).published(Canary.hatched().metadata());
        HostileQuestions questions = new HostileQuestions(SEED);
        List<Long> times = new ArrayList<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        long before = 0;
        for (int asked = 0; asked < QUESTIONS; asked++) {
            if (asked == MANY) {
                before = LiveMemory.of(city.server());
            }
            String target = questions.next();
            long begin = System.nanoTime();
            Wire.Answer answer = city.as("").get(target);
            long took = (System.nanoTime() - begin) / 1_000_000;
            assertTrue(answer.status() == 200 || answer.status() == 400, answer.status() + " to " + target);
            statuses.merge(answer.status(), 1, Integer::sum);
            times.add(took > LONGEST_MILLISECONDS ? again(target) : took);
            assertTrue(times.get(asked) <= LONGEST_MILLISECONDS, times.get(asked) + " ms for " + target);
        }
        Collections.sort(times);
        String memory = "";
        if (QUESTIONS > MANY) {
            long grown = LiveMemory.of(city.server()) - before;
            assertTrue(grown < MORE_BYTES, "live memory grew by " + grown);
            memory = ", live memory %+.1f MiB since the first %d".formatted(grown / 1048576.0, MANY);
        }
        Report.line(
                "search.hostile",
                "%d hostile questions with seed %d: answers %s, 99 of 100 within %d ms, longest %d ms%s",
                QUESTIONS,
                SEED,
                statuses,
                times.get(QUESTIONS * 99 / 100),
                times.get(QUESTIONS - 1),
                memory);
        assertEquals(List.of(), city.server().complaints());
    }

    /** Other programs run beside the tests; a question that is slow by itself is slow every time. */
    private long again(String target) {
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 4 && least > LONGEST_MILLISECONDS; attempt++) {
            long begin = System.nanoTime();
            city.as("").get(target);
            least = Math.min(least, (System.nanoTime() - begin) / 1_000_000);
        }
        return least;
    }

    @Test
    void whatCannotBeTheNameOfASchoolShouldFindNothing() {
        for (String school : List.of("zzzzzzzzzzzzz", "0000000000000", "..")) {
            city.as("").get("/search?school=" + school).expect(200);
            assertEquals(
                    "0",
                    city.as("").get("/api/search?school=" + school).expect(200).member("total"),
                    school);
        }
    }

    @Test
    void aMegabyteOfQuestionShouldBeRefused() {
        String much = "x".repeat(1 << 20);
        for (String door : List.of("/search?q=", "/api/search?q=", "/api/suggestions?q=")) {
            Wire.Answer answer = city.as("").get(door + much);
            assertTrue(answer.status() >= 400 && answer.status() < 500, answer.head());
            assertTrue(again(door + much) <= LONGEST_MILLISECONDS, "too slow");
        }
    }
}
