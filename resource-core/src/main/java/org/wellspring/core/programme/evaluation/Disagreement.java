package org.wellspring.core.programme.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two groups that put the applications of a call in opposite orders: more pairs of applications stand the other way round than
 * the same way round (Kendall's tau below 0). An officer has to look before anything is decided.
 */
public record Disagreement(String one, String other, int same, int opposite) {

    /** @param means by group, then by application; what a group did not evaluate is left out */
    public static <A extends Comparable<A>> List<Disagreement> among(Map<String, Map<A, BigDecimal>> means) {
        List<Disagreement> found = new ArrayList<>();
        List<String> groups = List.copyOf(new TreeSet<>(means.keySet()));
        for (int first = 0; first < groups.size(); first++) {
            for (int second = first + 1; second < groups.size(); second++) {
                Disagreement pair = between(
                        groups.get(first),
                        means.getOrDefault(groups.get(first), Map.of()),
                        groups.get(second),
                        means.getOrDefault(groups.get(second), Map.of()));
                if (pair.opposite() > pair.same()) {
                    found.add(pair);
                }
            }
        }
        return found;
    }

    private static <A extends Comparable<A>> Disagreement between(
            String one, Map<A, BigDecimal> left, String other, Map<A, BigDecimal> right) {
        List<A> common = List.copyOf(
                new TreeSet<>(left.keySet().stream().filter(right::containsKey).toList()));
        int same = 0;
        int opposite = 0;
        for (int first = 0; first < common.size(); first++) {
            for (int second = first + 1; second < common.size(); second++) {
                int sign = compare(left, common.get(first), common.get(second))
                        * compare(right, common.get(first), common.get(second));
                same += sign > 0 ? 1 : 0;
                opposite += sign < 0 ? 1 : 0;
            }
        }
        return new Disagreement(one, other, same, opposite);
    }

    private static <A> int compare(Map<A, BigDecimal> means, A first, A second) {
        @Nullable BigDecimal left = means.get(first);
        @Nullable BigDecimal right = means.get(second);
        return left == null || right == null ? 0 : Integer.signum(left.compareTo(right));
    }
}
