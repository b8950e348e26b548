package org.wellspring.core.programme.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One ballot, without who cast it.
 *
 * @param group its code
 * @param score 0 to 100 with four decimals
 */
public record Ballot(String group, BigDecimal score) {

    /** On a scale from 1 to this. */
    public static final int BEST = 5;

    private static final int DECIMALS = 4;

    /**
     * The mean of the answers, with 1 as 0 and {@value #BEST} as 100; rounded once, half up, when the ballot is cast.
     *
     * @param answers from 1 to {@value #BEST}; null is "not applicable" and does not count
     * @return empty when nothing applied: such a ballot is none
     */
    public static Optional<Ballot> of(String group, List<@Nullable Integer> answers) {
        List<Integer> given = answers.stream().filter(Objects::nonNull).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int sum = given.stream().mapToInt(answer -> answer - 1).sum();
        BigDecimal score = BigDecimal.valueOf(100L * sum)
                .divide(BigDecimal.valueOf((long) (BEST - 1) * given.size()), DECIMALS, RoundingMode.HALF_UP);
        return Optional.of(new Ballot(group, score));
    }
}
