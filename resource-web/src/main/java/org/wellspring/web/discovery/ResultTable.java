package org.wellspring.web.discovery;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceSummary;

/**
 * Writes results as a table (RFC 4180, UTF-8 with a mark at its beginning, so that spreadsheets read it). What a
 * spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ResultTable {

    private static final String FORMULA = "=+-@\t\r";

    private final Locale reader;
    private final String site;

    ResultTable(String site, Locale reader) {
        this.site = site;
        this.reader = reader;
    }

    String write(List<ResourceSummary> resources) {
        return Stream.concat(
                        Stream.of(line(
                                "id",
                                "title",
                                "type",
                                "stage",
                                "grade",
                                "subject",
                                "language",
                                "licence",
                                "creator",
                                "published",
                                "address")),
                        resources.stream().map(this::line))
                .collect(Collectors.joining("", "\uFEFF", ""));
    }

    private String line(ResourceSummary resource) {
        return line(
                resource.id().toString(),
                resource.title().in(reader),
                said(resource.type()),
                String.join("|", resource.stages()),
                String.join("|", resource.grades()),
                String.join("|", resource.subjects()),
                String.join("|", resource.languages()),
                said(resource.licence()),
                String.join("|", resource.creators()),
                resource.listedAt().toString(),
                site + "/resources/" + resource.id());
    }

    private static String said(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static String line(String... cells) {
        return Stream.of(cells).map(ResultTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = harmless.chars()
                .noneMatch(letter -> letter == '"' || letter == ',' || letter == '\n' || letter == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
