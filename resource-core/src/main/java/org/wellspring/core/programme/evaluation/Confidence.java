package org.wellspring.core.programme.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How far the composite could be off: half the width of the normal 95 per cent interval around a weighted mean of independent group
 * means, whose variances are estimated from the ballots.
 */
final class Confidence {

    private static final double NORMAL_95 = 1.959964;

    private static final double HUNDRED = 100;

    private static final int DECIMALS = 2;

    private Confidence() {}

    /** Empty when some group has fewer than two ballots. */
    static Optional<BigDecimal> of(List<Group> groups, List<Ballot> ballots) {
        double variance = 0;
        for (Group group : groups) {
            double[] scores = ballots.stream()
                    .filter(ballot -> ballot.group().equals(group.code()))
                    .mapToDouble(ballot -> ballot.score().doubleValue())
                    .sorted()
                    .toArray();
            if (scores.length < 2) {
                return Optional.empty();
            }
            double weight = group.weight().doubleValue() / HUNDRED;
            variance += weight * weight * variance(scores) / scores.length;
        }
        return Optional.of(
                BigDecimal.valueOf(NORMAL_95 * Math.sqrt(variance)).setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static double variance(double[] scores) {
        double mean = 0;
        for (double score : scores) {
            mean += score / scores.length;
        }
        double sum = 0;
        for (double score : scores) {
            sum += (score - mean) * (score - mean);
        }
        return sum / (scores.length - 1);
    }
}
