package org.wellspring.core.programme.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.Criteria.Line;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.programme.Criteria.Score;
import org.wellspring.api.programme.Criteria.StageTarget;

/** Scores values by criteria. The same code scores what an applicant says and what an officer verified. */
public final class Scoring {

    private Scoring() {}

    /**
     * @param values by the code of the indicator
     * @param stage whose targets count
     */
    public static Score score(Criteria criteria, Map<String, BigDecimal> values, String stage) {
        List<Line> lines = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        BigDecimal most = BigDecimal.ZERO;
        for (Indicator indicator : criteria.indicators()) {
            @Nullable Rule rule = indicator.rule();
            if (rule == null) {
                continue;
            }
            BigDecimal best = Thresholds.most(rule);
            most = most.add(best);
            @Nullable BigDecimal value = values.get(indicator.code());
            if (value == null) {
                missing.add(indicator.code());
            } else {
                BigDecimal points =
                        Thresholds.points(rule, value, target(indicator, stage).orElse(BigDecimal.ZERO));
                lines.add(new Line(indicator.code(), value, points, best));
            }
        }
        BigDecimal points = lines.stream().map(Line::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Score(points, most, lines, missing);
    }

    /** The stage's own target, or the one for every stage. */
    static Optional<BigDecimal> target(Indicator indicator, String stage) {
        return indicator.targets().stream()
                .filter(target -> target.stage().equals(stage))
                .findFirst()
                .or(() -> indicator.targets().stream()
                        .filter(target -> target.stage().isEmpty())
                        .findFirst())
                .map(StageTarget::target);
    }
}
