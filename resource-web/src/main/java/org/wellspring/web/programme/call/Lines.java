package org.wellspring.web.programme.call;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.json.TypeNames;

/**
 * A table as lines of text, as it comes out of a spreadsheet: one row a line, cells divided by a tab or a bar; a text in three
 * languages is Chinese, English and Russian, divided by a slash between blanks. Works in any browser, and pastes well.
 */
final class Lines {

    private static final List<String> TAGS = List.of("zh", "en", "ru");

    private Lines() {}

    /** One row; a cell that is not there is empty. */
    record Row(List<String> cells) {

        String text(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        LocalizedText localized(int column) {
            String[] parts = text(column).split("\\s+/\\s+", TAGS.size());
            return IntStream.range(0, parts.length)
                    .boxed()
                    .reduce(
                            LocalizedText.EMPTY,
                            (text, part) -> text.with(TAGS.get(part), parts[part].replaceFirst("^-$", "")),
                            (one, other) -> one);
        }

        /** @throws NumberFormatException for what is no number */
        BigDecimal number(int column) {
            return new BigDecimal(text(column));
        }

        /** @throws NumberFormatException for what is no whole number of a sane length */
        int count(int column) {
            return Integer.parseInt(text(column));
        }

        /** @throws IllegalArgumentException for an unknown word */
        <E extends Enum<E>> E oneOf(E[] constants, int column) {
            return Arrays.stream(constants)
                    .filter(constant ->
                            TypeNames.kebab(constant).equals(text(column).toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(text(column)));
        }
    }

    static List<Row> read(String typed) {
        return typed.lines()
                .filter(line -> !line.isBlank())
                .map(line -> new Row(Arrays.stream(line.split("[\\t|]", -1))
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    static <T> String write(List<T> rows, Function<T, List<String>> cells) {
        return rows.stream()
                .map(row -> String.join(" | ", cells.apply(row)).stripTrailing())
                .collect(Collectors.joining("\n"));
    }

    /** All three languages, so that each keeps its place; "" when there is none. */
    static String cell(LocalizedText text) {
        if (text.isEmpty()) {
            return "";
        }
        return TAGS.stream()
                .map(tag -> text.values().getOrDefault(tag, "-"))
                .collect(Collectors.joining(" / "))
                .replaceAll("[\\r\\n\\t|]", " ");
    }
}
