package org.wellspring.core.programme.criteria;

import java.math.BigDecimal;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.Step;

/**
 * Reads a threshold rule. Nothing is divided: "80 per cent of the target" is compared as {@code value * 100} with {@code 80 *
 * target}, so that a value that just reaches a threshold reaches it, whatever the target.
 */
public final class Thresholds {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Thresholds() {}

    /** @param target ignored by rules about the value itself */
    public static BigDecimal points(Rule rule, BigDecimal value, BigDecimal target) {
        return rule.steps().stream()
                .filter(step -> isReached(rule, step, value, target))
                .findFirst()
                .map(Step::points)
                .orElse(rule.otherwise());
    }

    private static boolean isReached(Rule rule, Step step, BigDecimal value, BigDecimal target) {
        boolean percent = rule.measure() == Measure.PERCENT_OF_TARGET;
        BigDecimal measured = percent ? value.multiply(HUNDRED) : value;
        BigDecimal threshold = percent ? step.threshold().multiply(target) : step.threshold();
        int compared = measured.compareTo(threshold);
        return rule.direction() == Direction.AT_LEAST ? compared >= 0 : compared <= 0;
    }

    /** The most points that the rule can give. */
    public static BigDecimal most(Rule rule) {
        return rule.steps().stream().map(Step::points).reduce(rule.otherwise(), BigDecimal::max);
    }
}
