package org.wellspring.core.programme.criteria;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.StageTarget;
import org.wellspring.api.programme.Criteria.Step;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Findings;

/** Whether criteria can be executed. */
public final class CriteriaRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,20}");

    private static final int MOST_INDICATORS = 200;

    private static final int MOST_STEPS = 20;

    private static final int LONGEST_NAME = 300;

    /** Behind the decimal point. */
    private static final int MOST_DECIMALS = 6;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    private CriteriaRules() {}

    /** Everything that is wrong, at once. */
    public static Findings check(Criteria criteria) {
        Findings findings =
                new Findings().entries("/indicators", criteria.indicators().size(), MOST_INDICATORS);
        Map<String, Indicator> before = new HashMap<>();
        for (int index = 0; index < Math.min(criteria.indicators().size(), MOST_INDICATORS); index++) {
            Indicator indicator = criteria.indicators().get(index);
            check(findings, "/indicators/" + index, indicator, before);
            before.putIfAbsent(indicator.code(), indicator);
        }
        return findings;
    }

    private static void check(Findings findings, String at, Indicator indicator, Map<String, Indicator> before) {
        boolean known = CODE.matcher(indicator.code()).matches() && !before.containsKey(indicator.code());
        findings.when(!known, at + "/code", ProgrammeProblem.INDICATOR_CODE)
                .when(indicator.name().isEmpty(), at + "/name", SharedProblem.REQUIRED)
                .text(at + "/name", indicator.name(), LONGEST_NAME)
                .text(at + "/unit", indicator.unit(), LONGEST_NAME);
        @Nullable String parent = indicator.parent();
        if (parent != null) {
            @Nullable Indicator above = before.get(parent);
            findings.when(above == null || above.rule() != null, at + "/parent", ProgrammeProblem.INDICATOR_PARENT);
        }
        targets(findings, at + "/targets", indicator.targets());
        @Nullable Rule rule = indicator.rule();
        if (rule != null) {
            rule(findings, at + "/rule", rule);
            findings.when(
                    rule.measure() == Measure.PERCENT_OF_TARGET && !hasTargets(indicator),
                    at + "/targets",
                    ProgrammeProblem.RULE_TARGET);
        }
    }

    /** One for every stage, or at least a default, all above 0. */
    private static boolean hasTargets(Indicator indicator) {
        return indicator.targets().stream().anyMatch(target -> target.stage().isEmpty())
                && indicator.targets().stream()
                        .allMatch(target -> target.target().signum() > 0);
    }

    private static void targets(Findings findings, String at, List<StageTarget> targets) {
        findings.entries(at, targets.size(), MOST_STEPS);
        for (int index = 0; index < Math.min(targets.size(), MOST_STEPS); index++) {
            number(findings, at + "/" + index + "/target", targets.get(index).target());
        }
    }

    private static void rule(Findings findings, String at, Rule rule) {
        findings.entries(at + "/steps", rule.steps().size(), MOST_STEPS);
        number(findings, at + "/otherwise", rule.otherwise());
        for (int index = 0; index < Math.min(rule.steps().size(), MOST_STEPS); index++) {
            Step step = rule.steps().get(index);
            number(findings, at + "/steps/" + index + "/threshold", step.threshold());
            number(findings, at + "/steps/" + index + "/points", step.points());
            if (index > 0) {
                Step better = rule.steps().get(index - 1);
                findings.when(
                        !isLess(rule.direction(), step, better), at + "/steps/" + index, ProgrammeProblem.RULE_STEPS);
            }
        }
        if (!rule.steps().isEmpty()) {
            BigDecimal least = rule.steps().get(rule.steps().size() - 1).points();
            findings.when(rule.otherwise().compareTo(least) >= 0, at + "/otherwise", ProgrammeProblem.RULE_STEPS);
        }
    }

    private static boolean isLess(Direction direction, Step step, Step better) {
        int compared = step.threshold().compareTo(better.threshold());
        return (direction == Direction.AT_LEAST ? compared < 0 : compared > 0)
                && step.points().compareTo(better.points()) < 0;
    }

    private static void number(Findings findings, String at, BigDecimal number) {
        findings.when(!isSane(number), at, ProgrammeProblem.NUMBER_REFUSED);
    }

    /** Exact arithmetic is only safe with numbers of a sane length. */
    public static boolean isSane(BigDecimal number) {
        return number.scale() <= MOST_DECIMALS
                && number.scale() >= -LIMIT.precision()
                && number.precision() - number.scale() <= LIMIT.precision()
                && number.signum() >= 0
                && number.compareTo(LIMIT) <= 0;
    }
}
