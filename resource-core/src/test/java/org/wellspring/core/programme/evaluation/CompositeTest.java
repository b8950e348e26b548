package org.wellspring.core.programme.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.ProblemException;

class CompositeTest {

    private static final List<Group> FOUR = List.of(
            new Group("government", new BigDecimal("30"), 5),
            new Group("schools", new BigDecimal("30"), 20),
            new Group("families", new BigDecimal("25"), 50),
            new Group("society", new BigDecimal("15"), 10));

    private static List<Ballot> ballots(Random random, List<Group> groups) {
        List<Ballot> ballots = new ArrayList<>();
        for (Group group : groups) {
            for (int ballot = 0; ballot < group.minimum() + random.nextInt(10); ballot++) {
                ballots.add(new Ballot(group.code(), BigDecimal.valueOf(random.nextInt(1_000_001), 4)));
            }
        }
        return ballots;
    }

    /** The same by long decimal division instead of one common fraction. */
    private static BigDecimal straight(List<Group> groups, List<Ballot> ballots) {
        MathContext long50 = new MathContext(50);
        BigDecimal total = BigDecimal.ZERO;
        for (Group group : groups) {
            BigDecimal sum = BigDecimal.ZERO;
            int count = 0;
            for (Ballot ballot : ballots) {
                if (ballot.group().equals(group.code())) {
                    sum = sum.add(ballot.score());
                    count++;
                }
            }
            total = total.add(sum.multiply(group.weight()).divide(BigDecimal.valueOf(100L * count), long50));
        }
        return total.setScale(4, RoundingMode.HALF_UP);
    }

    @Test
    void tenThousandPanelsShouldAgreeWithAStraightComputation() {
        Random random = new Random(4);
        for (int panel = 0; panel < 10_000; panel++) {
            List<Group> groups = new ArrayList<>();
            int left = 100;
            for (int group = 0; left > 0; group++) {
                int weight = group == 3 ? left : 1 + random.nextInt(left);
                groups.add(new Group("g" + group, BigDecimal.valueOf(weight), 1 + random.nextInt(6)));
                left -= weight;
            }
            Group.requireSound(groups);
            List<Ballot> ballots = ballots(random, groups);
            assertEquals(
                    straight(groups, ballots),
                    Composite.of(groups, ballots).score().orElseThrow(),
                    groups + " " + ballots);
        }
    }

    @Test
    void theOrderOfBallotsShouldChangeNothing() {
        Random random = new Random(5);
        List<Ballot> ballots = ballots(random, FOUR);
        Composite before = Composite.of(FOUR, ballots);
        for (int time = 0; time < 100; time++) {
            Collections.shuffle(ballots, random);
            assertEquals(before, Composite.of(FOUR, ballots));
        }
    }

    @Test
    void anotherBallotOrAnotherGroupShouldGiveAnotherDigest() {
        List<Ballot> ballots = ballots(new Random(6), FOUR);
        String before = Composite.of(FOUR, ballots).digest();
        List<Ballot> less = ballots.subList(1, ballots.size());
        assertNotEquals(before, Composite.of(FOUR, less).digest());
        List<Ballot> moved = new ArrayList<>(less);
        moved.add(new Ballot("society", ballots.get(0).score()));
        assertNotEquals(before, Composite.of(FOUR, moved).digest());
        assertNotEquals(before, Composite.of(FOUR.subList(0, 3), ballots).digest());
    }

    @Test
    void aGroupBelowItsMinimumShouldBlockAndNeverCountAsNothing() {
        List<Ballot> ballots = ballots(new Random(7), FOUR);
        List<Ballot> without = ballots.stream()
                .filter(ballot -> !ballot.group().equals("society"))
                .toList();
        Composite blocked = Composite.of(FOUR, without);
        assertEquals(Optional.empty(), blocked.score());
        assertEquals(Optional.empty(), blocked.results().get(3).mean());
        List<Ballot> nine = new ArrayList<>(without);
        for (int ballot = 0; ballot < 9; ballot++) {
            nine.add(new Ballot("society", new BigDecimal("100")));
        }
        assertEquals(Optional.empty(), Composite.of(FOUR, nine).score());
        nine.add(new Ballot("society", new BigDecimal("100")));
        assertTrue(Composite.of(FOUR, nine).score().isPresent());
    }

    @Test
    void aBallotShouldBeTheMeanOfWhatApplied() {
        assertEquals(
                new BigDecimal("58.3333"),
                Ballot.of("families", Arrays.asList(5, null, 3, 2))
                        .orElseThrow()
                        .score());
        assertEquals(Optional.empty(), Ballot.of("families", Arrays.asList(null, null)));
    }

    @Test
    void weightsShouldAddUpToOneHundred() {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> Group.requireSound(List.of(new Group("a", new BigDecimal("99.9"), 1))));
        assertEquals(ProgrammeProblem.WEIGHTS_REFUSED, refusal.problem());
        assertThrows(
                ProblemException.class,
                () -> Group.requireSound(
                        List.of(new Group("a", new BigDecimal("50"), 1), new Group("a", new BigDecimal("50"), 1))));
    }

    @Test
    void reversingOneGroupsOrderShouldRaiseTheAlarm() {
        Map<Integer, BigDecimal> order =
                Map.of(1, new BigDecimal("90"), 2, new BigDecimal("80"), 3, new BigDecimal("70"));
        Map<Integer, BigDecimal> reverse =
                Map.of(1, new BigDecimal("70"), 2, new BigDecimal("80"), 3, new BigDecimal("90"));
        assertEquals(List.of(), Disagreement.among(Map.of("families", order, "schools", order)));
        assertEquals(
                List.of(new Disagreement("families", "schools", 0, 3)),
                Disagreement.among(Map.of("families", order, "schools", reverse)));
    }
}
