package org.wellspring.core.interop;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BulkCatalogue.Destination;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.Imports.Target;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.table.Fields;
import org.wellspring.core.interop.table.HeaderNames;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.StoredJson;

/** What a mapping must be like, and what it means for the catalogue. */
final class ImportMapping {

    private static final List<String> LANGUAGES = List.of("zh", "en", "ru");

    private static final int LONGEST_REVIEW = 500;

    private ImportMapping() {}

    /** Every part may be left out of the stored form. */
    private record Stored(
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> defaults,
            @Nullable String separator,
            @Nullable String language,
            @Nullable Target target,
            @Nullable Id section,
            @Nullable String priorReview) {}

    static Mapping read(String document) {
        Stored stored = StoredJson.read(document, Stored.class);
        return new Mapping(
                stored.columns() == null ? Map.of() : stored.columns(),
                stored.defaults() == null ? Map.of() : stored.defaults(),
                stored.separator() == null ? "" : stored.separator(),
                stored.language() == null ? "zh" : stored.language(),
                stored.target() == null ? Target.DRAFT : stored.target(),
                stored.section(),
                stored.priorReview() == null ? "" : stored.priorReview());
    }

    /** A guess from the names of the columns and the script of the first records. */
    static Mapping propose(List<String> header, List<List<String>> sample) {
        String text = Stream.concat(Stream.of(header), sample.stream())
                .flatMap(List::stream)
                .reduce("", String::concat);
        return new Mapping(HeaderNames.propose(header), Map.of(), "", language(text), Target.DRAFT, null, "");
    }

    /** Refuses a mapping that cannot be worked with. */
    static void require(Mapping mapping, List<String> header) {
        Findings findings = new Findings();
        for (Map.Entry<String, String> column : mapping.columns().entrySet()) {
            String at = "/mapping/columns/" + Findings.escape(column.getKey());
            findings.when(!header.contains(column.getKey()), at, InteropProblem.UNKNOWN_COLUMN, column.getKey());
            findings.when(!Fields.isKnown(column.getValue()), at, InteropProblem.UNKNOWN_TARGET, column.getValue());
        }
        for (Map.Entry<String, String> value : mapping.defaults().entrySet()) {
            String at = "/mapping/defaults/" + Findings.escape(value.getKey());
            findings.when(!Fields.isKnown(value.getKey()), at, InteropProblem.UNKNOWN_TARGET, value.getKey());
            findings.text(at, value.getValue(), LONGEST_REVIEW);
        }
        boolean titled = mapping.columns().values().stream().anyMatch(Fields::isTitle);
        findings.when(!titled, "/mapping/columns", InteropProblem.TITLE_UNMAPPED);
        findings.when(
                !LANGUAGES.contains(mapping.language()),
                "/mapping/language",
                org.wellspring.api.vocabulary.VocabularyProblem.UNKNOWN_TERM,
                "language",
                mapping.language());
        findings.text("/mapping/separator", mapping.separator(), 5);
        findings.text("/mapping/priorReview", mapping.priorReview(), LONGEST_REVIEW);
        findings.when(
                mapping.target() == Target.PUBLISHED && mapping.priorReview().isBlank(),
                "/mapping/priorReview",
                InteropProblem.PRIOR_REVIEW_REQUIRED);
        if (!findings.all().isEmpty()) {
            throw new ProblemException(
                    findings.all().get(0).problem(),
                    findings.all(),
                    findings.all().get(0).arguments().toArray());
        }
    }

    static Destination destination(Mapping mapping) {
        return switch (mapping.target()) {
            case DRAFT -> new Destination(mapping.section(), VersionState.DRAFT, "");
            case SUBMITTED -> new Destination(mapping.section(), VersionState.SUBMITTED, "");
            case PUBLISHED -> new Destination(mapping.section(), VersionState.PUBLISHED, mapping.priorReview());
        };
    }

    private static String language(String text) {
        if (text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)) {
            return "zh";
        }
        boolean cyrillic = text.codePoints()
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC);
        return cyrillic ? "ru" : "en";
    }
}
