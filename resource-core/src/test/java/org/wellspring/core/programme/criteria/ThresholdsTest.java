package org.wellspring.core.programme.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.StageTarget;
import org.wellspring.api.programme.Criteria.Step;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;

class ThresholdsTest {

    private static final LocalizedText NAME = LocalizedText.of("en", "name");

    /** At least 80 % of the target is 2 points, 60 % is 1, below is 0. */
    private static final Rule SHARE = new Rule(
            Measure.PERCENT_OF_TARGET,
            Direction.AT_LEAST,
            List.of(new Step(number("80"), number("2")), new Step(number("60"), number("1"))),
            BigDecimal.ZERO);

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String points(String value, String target) {
        return Thresholds.points(SHARE, number(value), number(target)).toPlainString();
    }

    @Test
    void aThresholdShouldBeReachedExactlyAndMissedByTheLeast() {
        assertEquals("0", points("59.9", "100"));
        assertEquals("1", points("60", "100"));
        assertEquals("1", points("60.0000", "100"));
        assertEquals("1", points("79.9", "100"));
        assertEquals("1", points("79.999999", "100"));
        assertEquals("2", points("80", "100"));
        assertEquals("2", points("250", "100"));
        assertEquals("0", points("0", "100"));
    }

    /** 80 % of 0.3 is 0.24, which no double is. */
    @Test
    void targetsThatAreNoBinaryFractionsShouldBeExactToo() {
        assertEquals("2", points("0.24", "0.3"));
        assertEquals("1", points("0.239999", "0.3"));
        assertEquals("1", points("0.18", "0.3"));
        assertEquals("2", points("5.6", "7"));
        assertEquals("1", points("5.599999", "7"));
    }

    @Test
    void whereLessIsBetterAThresholdShouldBeKeptFromAbove() {
        Rule pupilsPerBook = new Rule(
                Measure.VALUE,
                Direction.AT_MOST,
                List.of(new Step(number("10"), number("3")), new Step(number("20"), number("1.5"))),
                BigDecimal.ZERO);
        assertEquals(number("3"), Thresholds.points(pupilsPerBook, number("10"), BigDecimal.ZERO));
        assertEquals(number("1.5"), Thresholds.points(pupilsPerBook, number("10.1"), BigDecimal.ZERO));
        assertEquals(BigDecimal.ZERO, Thresholds.points(pupilsPerBook, number("20.000001"), BigDecimal.ZERO));
    }

    /** The same worked out in whole numbers of millionths. */
    @Test
    void tenThousandValuesShouldAgreeWithWholeNumbers() {
        Random random = new Random(80);
        for (int time = 0; time < 10_000; time++) {
            long target = 1L + random.nextInt(5_000_000);
            long value = random.nextInt(2) == 0
                    ? random.nextInt(10_000_000)
                    : target * (random.nextBoolean() ? 60 : 80) / 100 + random.nextInt(3) - 1;
            String expected = value * 100 >= target * 80 ? "2" : value * 100 >= target * 60 ? "1" : "0";
            assertEquals(
                    expected,
                    Thresholds.points(SHARE, BigDecimal.valueOf(value, 6), BigDecimal.valueOf(target, 6))
                            .toPlainString(),
                    value + " of " + target);
        }
    }

    @Test
    void aScoreShouldAddUpLeavesAndTakeTheTargetOfTheStage() {
        Criteria criteria = new Criteria(List.of(
                new Indicator("1", null, NAME, NAME, List.of(), null),
                new Indicator(
                        "1.1",
                        "1",
                        NAME,
                        NAME,
                        List.of(new StageTarget("", number("40")), new StageTarget("primary", number("25"))),
                        SHARE),
                new Indicator("1.2", "1", NAME, NAME, List.of(new StageTarget("", number("10"))), SHARE)));
        assertEquals(List.of(), CriteriaRules.check(criteria).all());
        Map<String, BigDecimal> values = Map.of("1.1", number("20"));
        Criteria.Score primary = Scoring.score(criteria, values, "primary");
        assertEquals(number("2"), primary.points());
        assertEquals(number("4"), primary.most());
        assertEquals(List.of("1.2"), primary.missing());
        assertEquals(
                BigDecimal.ZERO,
                Scoring.score(criteria, values, "senior-secondary").points());
    }

    @Test
    void criteriaThatCannotBeExecutedShouldBeRefusedPlaceByPlace() {
        Rule wrongOrder = new Rule(
                Measure.PERCENT_OF_TARGET,
                Direction.AT_LEAST,
                List.of(new Step(number("60"), number("1")), new Step(number("80"), number("2"))),
                number("2"));
        Criteria criteria = new Criteria(List.of(
                new Indicator("a", null, NAME, NAME, List.of(), wrongOrder),
                new Indicator("a", "a", NAME, NAME, List.of(new StageTarget("", number("-1"))), SHARE),
                new Indicator("b", "later", LocalizedText.EMPTY, NAME, List.of(), null),
                new Indicator("c", null, NAME, NAME, List.of(new StageTarget("", number("1E+999999999"))), SHARE)));
        assertEquals(
                List.of(
                        "/indicators/0/rule/steps/1",
                        "/indicators/0/rule/otherwise",
                        "/indicators/0/targets",
                        "/indicators/1/code",
                        "/indicators/1/parent",
                        "/indicators/1/targets/0/target",
                        "/indicators/1/targets",
                        "/indicators/2/name",
                        "/indicators/2/parent",
                        "/indicators/3/targets/0/target"),
                CriteriaRules.check(criteria).all().stream()
                        .map(Finding::pointer)
                        .toList());
    }
}
