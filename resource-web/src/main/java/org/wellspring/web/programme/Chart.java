package org.wellspring.web.programme;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.wellspring.api.programme.Targets.Month;

/**
 * A promise's course as lines in a drawing; the same figures stand in a table beside it.
 *
 * @param actual for the {@code points} of a line
 * @param planned the same
 * @param top what the highest mark stands for
 */
public record Chart(String actual, String planned, int top) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 40;
    public static final int BOTTOM = 190;

    private static final int RIGHT = 620;
    private static final int UPPER = 20;

    public static Chart of(List<Month> months, int target) {
        int most = months.stream()
                .mapToInt(month -> Math.max(month.actual(), month.planned()))
                .max()
                .orElse(0);
        int top = Math.max(1, Math.max(most, target));
        return new Chart(line(months, Month::actual, top), line(months, Month::planned, top), top);
    }

    /** How high on the drawing a number stands. */
    public String height(int number) {
        return text(y(number, top));
    }

    private static String line(List<Month> months, ToIntFunction<Month> number, int top) {
        StringBuilder points = new StringBuilder();
        for (int index = 0; index < months.size(); index++) {
            double x = LEFT + (RIGHT - LEFT) * (months.size() == 1 ? 1.0 : index / (months.size() - 1.0));
            points.append(text(x))
                    .append(',')
                    .append(text(y(number.applyAsInt(months.get(index)), top)))
                    .append(' ');
        }
        return points.toString().strip();
    }

    private static double y(int number, int top) {
        return BOTTOM - (BOTTOM - UPPER) * (double) number / top;
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
