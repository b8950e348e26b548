package org.wellspring.web.programme;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for spreadsheets (RFC 4180), with the mark by which they know UTF-8. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
final class Csv {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv row(List<String> cells) {
        text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String words) {
        String harmless = !words.isEmpty() && FORMULA_SIGNS.indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return harmless.matches("[^\",\r\n]*") ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
