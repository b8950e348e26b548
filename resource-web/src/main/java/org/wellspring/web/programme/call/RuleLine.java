package org.wellspring.web.programme.call;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Criteria.Direction;
import org.wellspring.api.programme.Criteria.Measure;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.StageTarget;
import org.wellspring.api.programme.Criteria.Step;

/**
 * A threshold rule in one line: {@code >= 80% = 2; >= 60% = 1; 0} gives 2 points from 80 per cent of the target on, 1 from 60, and
 * else none; {@code <=} is for what should be little, and without the sign the value itself is compared.
 */
public final class RuleLine {

    private RuleLine() {}

    /** Null for nothing. @throws IllegalArgumentException for what is no rule */
    static @Nullable Rule read(String typed) {
        String line = typed.strip();
        if (line.isEmpty()) {
            return null;
        }
        String[] parts = line.split("\\s*;\\s*", -1);
        Measure measure = line.contains("%") ? Measure.PERCENT_OF_TARGET : Measure.VALUE;
        Direction direction = line.contains("<") || line.contains("≤") ? Direction.AT_MOST : Direction.AT_LEAST;
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < parts.length - 1; index++) {
            String[] sides =
                    parts[index].replaceAll("[<>≤≥%\\s]|(?<=[<>])=", "").split("=", -1);
            String[] kept = sides.length == 3 && sides[0].isEmpty() ? new String[] {sides[1], sides[2]} : sides;
            if (kept.length != 2) {
                throw new IllegalArgumentException(parts[index]);
            }
            steps.add(new Step(new BigDecimal(kept[0]), new BigDecimal(kept[1])));
        }
        return new Rule(measure, direction, steps, new BigDecimal(parts[parts.length - 1]));
    }

    /** The same form; "" for none. */
    public static String write(@Nullable Rule rule) {
        if (rule == null) {
            return "";
        }
        String sign = rule.direction() == Direction.AT_LEAST ? ">= " : "<= ";
        String unit = rule.measure() == Measure.PERCENT_OF_TARGET ? "%" : "";
        String steps = rule.steps().stream()
                .map(step -> sign + plain(step.threshold()) + unit + " = " + plain(step.points()) + "; ")
                .collect(Collectors.joining());
        return steps + plain(rule.otherwise());
    }

    /** To be read: {@code ≥ 80 % → 4; ≥ 60 % → 2; 0}. */
    public static String show(Rule rule) {
        return write(rule)
                .replace(">=", "≥")
                .replace("<=", "≤")
                .replace("% =", "\u00a0% →")
                .replace(" = ", " → ");
    }

    /** {@code 30}, or {@code primary:25, 30} where one stage has another. @throws IllegalArgumentException for nonsense */
    static List<StageTarget> targets(String typed) {
        List<StageTarget> targets = new ArrayList<>();
        for (String part : typed.split("[,，]", -1)) {
            if (!part.isBlank()) {
                int colon = part.indexOf(':');
                targets.add(new StageTarget(
                        colon < 0 ? "" : part.substring(0, colon).strip(),
                        new BigDecimal(part.substring(colon + 1).strip())));
            }
        }
        return targets;
    }

    public static String write(List<StageTarget> targets) {
        return targets.stream()
                .map(target -> (target.stage().isEmpty() ? "" : target.stage() + ":") + plain(target.target()))
                .collect(Collectors.joining(", "));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
