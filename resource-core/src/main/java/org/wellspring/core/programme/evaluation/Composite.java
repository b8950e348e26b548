package org.wellspring.core.programme.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the groups say together: the weighted mean of the groups' means. The sums stay exact fractions until the end, where each
 * figure is rounded once, half up, to four decimals.
 *
 * @param score 0 to 100; empty while a group lacks ballots: a missing group is never taken for 0
 * @param results group by group, in the order of the groups
 * @param digest SHA-256 over the groups and the sorted ballots, 64 hexadecimal digits: equal ballots, equal digest
 */
public record Composite(Optional<BigDecimal> score, List<Result> results, String digest) {

    private static final int DECIMALS = 4;

    public Composite {
        results = List.copyOf(results);
    }

    /** @param mean empty without any ballot */
    public record Result(Group group, int ballots, Optional<BigDecimal> mean) {

        /** Whether it has as many ballots as it needs. */
        public boolean isEnough() {
            return ballots >= group.minimum();
        }
    }

    public static Composite of(List<Group> groups, List<Ballot> ballots) {
        List<Result> results = new ArrayList<>();
        BigDecimal numerator = BigDecimal.ZERO;
        BigInteger denominator = BigInteger.valueOf(100);
        boolean enough = true;
        for (Group group : groups) {
            List<Ballot> own = ballots.stream()
                    .filter(ballot -> ballot.group().equals(group.code()))
                    .toList();
            BigDecimal sum = own.stream().map(Ballot::score).reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<BigDecimal> mean = own.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sum.divide(BigDecimal.valueOf(own.size()), DECIMALS, RoundingMode.HALF_UP));
            Result result = new Result(group, own.size(), mean);
            results.add(result);
            enough = enough && result.isEnough();
            if (!own.isEmpty()) {
                // a/b + c/d, where the new part is weight * sum / (100 * count)
                BigInteger count = BigInteger.valueOf(own.size());
                numerator = numerator
                        .multiply(new BigDecimal(count))
                        .add(group.weight()
                                .multiply(sum)
                                .multiply(new BigDecimal(denominator.divide(BigInteger.valueOf(100)))));
                denominator = denominator.multiply(count);
            }
        }
        Optional<BigDecimal> score = enough && !groups.isEmpty()
                ? Optional.of(numerator.divide(new BigDecimal(denominator), DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
        return new Composite(score, results, digest(groups, ballots));
    }

    private static String digest(List<Group> groups, List<Ballot> ballots) {
        List<String> lines = new ArrayList<>();
        groups.stream()
                .map(group -> "group " + group.code() + " " + plain(group.weight()) + " " + group.minimum())
                .sorted()
                .forEach(lines::add);
        ballots.stream()
                .map(ballot -> "ballot " + ballot.group() + " " + plain(ballot.score()))
                .sorted()
                .forEach(lines::add);
        try {
            byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
