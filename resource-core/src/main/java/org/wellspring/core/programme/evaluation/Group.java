package org.wellspring.core.programme.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.ProblemException;

/**
 * A group that evaluates: government, schools, families, society.
 *
 * @param weight in per cent
 * @param minimum how many ballots it needs, at least 1; with fewer, nothing can be decided
 */
public record Group(String code, BigDecimal weight, int minimum) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws ProblemException {@code WEIGHTS_REFUSED} unless every weight is above 0 and they add up to 100 */
    public static void requireSound(List<Group> groups) {
        boolean positive = groups.stream().allMatch(group -> group.weight().signum() > 0 && group.minimum() >= 1);
        boolean distinct = groups.stream().map(Group::code).distinct().count() == groups.size();
        BigDecimal sum = groups.stream().map(Group::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!positive || !distinct || sum.compareTo(ALL) != 0) {
            throw new ProblemException(ProgrammeProblem.WEIGHTS_REFUSED);
        }
    }
}
