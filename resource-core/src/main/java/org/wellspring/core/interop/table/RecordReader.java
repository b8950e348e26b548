package org.wellspring.core.interop.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BulkCatalogue;
import org.wellspring.api.catalogue.BulkCatalogue.Described;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.api.vocabulary.VocabularyProblem;

/** Turns the cells of a record into what they say about a resource, by one mapping. */
public final class RecordReader {

    private static final int LONGEST_CELL = 10_000;

    private final List<String> header;
    private final Mapping mapping;
    private final Vocabularies vocabularies;
    private final BulkCatalogue catalogue;
    private final Locale language;
    private final @Nullable Pattern separator;

    public RecordReader(List<String> header, Mapping mapping, Vocabularies vocabularies, BulkCatalogue catalogue) {
        this.header = header;
        this.mapping = mapping;
        this.vocabularies = vocabularies;
        this.catalogue = catalogue;
        this.language = Locale.forLanguageTag(mapping.language());
        this.separator = mapping.separator().isEmpty() ? null : Pattern.compile(Pattern.quote(mapping.separator()));
    }

    /** @param title in the language of the mapping, or any @param findings what the catalogue could not be asked to take */
    public record Read(ResourceMetadata metadata, String title, List<Finding> findings) {

        public Read {
            findings = List.copyOf(findings);
        }
    }

    public Read read(List<String> cells) {
        return readAll(List.of(cells)).get(0);
    }

    /** Asks the catalogue once for all records. */
    public List<Read> readAll(List<List<String>> records) {
        List<List<Finding>> findings = new ArrayList<>();
        List<Map<String, List<String>>> fields = new ArrayList<>();
        for (List<String> cells : records) {
            List<Finding> found = new ArrayList<>();
            findings.add(found);
            fields.add(fields(cells, found));
        }
        List<Described> described = catalogue.describe(fields);
        List<Read> all = new ArrayList<>();
        for (int index = 0; index < described.size(); index++) {
            all.add(read(described.get(index), findings.get(index)));
        }
        return all;
    }

    private Read read(Described described, List<Finding> findings) {
        findings.addAll(described.findings());
        String title = described.metadata().title().in(language);
        if (title.isBlank()) {
            findings.add(Finding.at("/title", SharedProblem.REQUIRED));
        }
        return new Read(described.metadata(), title, findings);
    }

    private Map<String, List<String>> fields(List<String> cells, List<Finding> findings) {
        if (cells.size() != header.size()) {
            findings.add(Finding.at("", InteropProblem.ROW_LENGTH, header.size(), cells.size()));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int index = 0; index < Math.min(cells.size(), header.size()); index++) {
            String target = mapping.columns().get(header.get(index));
            if (target != null) {
                add(fields, target, cells.get(index), findings);
            }
        }
        mapping.defaults().forEach((target, value) -> {
            if (!fields.containsKey(place(target))) {
                add(fields, target, value, findings);
            }
        });
        return fields;
    }

    private void add(Map<String, List<String>> fields, String target, String cell, List<Finding> findings) {
        if (cell.length() > LONGEST_CELL) {
            findings.add(Finding.at("/" + target, SharedProblem.TOO_LONG, LONGEST_CELL));
            return;
        }
        for (String value : values(cell)) {
            meaning(target, value, findings)
                    .ifPresent(meaning -> fields.computeIfAbsent(place(target), place -> new ArrayList<>())
                            .add(meaning));
        }
    }

    private List<String> values(String cell) {
        Stream<String> parts = separator == null ? Stream.of(cell) : separator.splitAsStream(cell);
        return parts.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    /** The field as the catalogue names it. */
    private String place(String target) {
        if (target.startsWith(Fields.CREATORS)) {
            return "creators";
        }
        return Fields.BY_LANGUAGE.contains(target) ? target + "." + mapping.language() : target;
    }

    private Optional<String> meaning(String target, String value, List<Finding> findings) {
        if (target.startsWith(Fields.CREATORS)) {
            return Optional.of(value.replace('|', '/') + " | " + target.substring(Fields.CREATORS.length()));
        }
        String scheme = Fields.VOCABULARIES.get(target);
        if (scheme == null) {
            return Optional.of(value);
        }
        Optional<Term> term = vocabularies.resolve(scheme, value);
        if (term.isEmpty()) {
            findings.add(Finding.at("/" + target, VocabularyProblem.UNKNOWN_TERM, scheme, value));
        }
        return term.map(Term::code);
    }
}
