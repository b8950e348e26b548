package org.wellspring.api.programme;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.LocalizedText;

/**
 * What a call asks for, as data: a tree of indicators, whose leaves carry a rule that turns a value into points. A version of it
 * never changes; what was handed in under it is scored by it for ever.
 *
 * @param indicators a parent stands before its children; at most 200
 */
public record Criteria(List<Indicator> indicators) {

    public Criteria {
        indicators = List.copyOf(indicators);
    }

    /** What a rule compares with its thresholds. */
    public enum Measure {
        /** The value itself. */
        VALUE,
        /** The value in per cent of the target. */
        PERCENT_OF_TARGET
    }

    public enum Direction {
        /** More is better: a threshold is reached from below. */
        AT_LEAST,
        /** Less is better: a threshold is kept from above. */
        AT_MOST
    }

    /**
     * @param code 1 to 20 of letters, digits, dot and hyphen; unique
     * @param parent code of the indicator above; null at the top
     * @param unit what the value counts; may be empty
     * @param targets what should be reached, for one stage or for all; none when the rule needs none
     * @param rule null for an indicator that only gathers others
     */
    public record Indicator(
            String code,
            @Nullable String parent,
            LocalizedText name,
            LocalizedText unit,
            List<StageTarget> targets,
            @Nullable Rule rule) {

        public Indicator {
            targets = List.copyOf(targets);
        }
    }

    /** @param stage vocabulary {@code stage}; "" for every stage without one of its own */
    public record StageTarget(String stage, BigDecimal target) {}

    /**
     * @param steps the most demanding first; the first one that is reached gives its points
     * @param otherwise points when none is reached
     */
    public record Rule(Measure measure, Direction direction, List<Step> steps, BigDecimal otherwise) {

        public Rule {
            steps = List.copyOf(steps);
        }
    }

    public record Step(BigDecimal threshold, BigDecimal points) {}

    /**
     * What values give by the rules.
     *
     * @param points the sum over the leaves that were answered
     * @param most what could be had
     * @param missing codes of the leaves that were not answered, in the order of the criteria
     */
    public record Score(BigDecimal points, BigDecimal most, List<Line> lines, List<String> missing) {

        public Score {
            lines = List.copyOf(lines);
            missing = List.copyOf(missing);
        }
    }

    /** What one leaf gave. */
    public record Line(String code, BigDecimal value, BigDecimal points, BigDecimal most) {}
}
