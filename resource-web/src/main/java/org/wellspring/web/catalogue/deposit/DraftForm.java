package org.wellspring.web.catalogue.deposit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Alignment;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.catalogue.ResourceMetadata.Relation;
import org.wellspring.api.catalogue.ResourceMetadata.Textbook;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

/**
 * The metadata of a draft as a form holds it, and what was typed as {@code Catalogue.ResourceField} takes it. A field of
 * several rows has one input a part, {@code creators.name}; the first of each make the first row.
 */
public final class DraftForm {

    private static final Map<String, List<String>> ROWS = Map.of(
            "creators", List.of("name", "role", "organisation"),
            "alignments", List.of("framework", "code", "statement"),
            "related", List.of("relation", "resource"));

    private static final Pattern ID = Pattern.compile("[0-9a-hjkmnp-tv-zA-HJKMNP-TV-Z]{13}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,，、;；\\r\\n]+");

    /** Every field of the form, in the order of the page. */
    public static final List<String> FIELDS = fields();

    private DraftForm() {}

    private static List<String> fields() {
        var fields = new ArrayList<String>();
        Stream.of("title", "summary").forEach(name -> inEveryLanguage(name, fields));
        fields.addAll(List.of("changeNote", "type", "languages", "stages", "grades", "subjects"));
        fields.addAll(List.of("licence", "licenceEnds", "rightsSource", "creators"));
        fields.addAll(List.of("textbook.edition", "textbook.volume", "textbook.unit", "alignments"));
        fields.addAll(List.of("classMinutes", "preparationMinutes"));
        inEveryLanguage("equipment", fields);
        fields.addAll(List.of("accessibility", "audiences"));
        inEveryLanguage("keywords", fields);
        fields.addAll(List.of("related", "currencyChecked"));
        return List.copyOf(fields);
    }

    private static void inEveryLanguage(String name, List<String> fields) {
        for (Language language : Language.values()) {
            fields.add(name + "." + language.code());
        }
    }

    /** The names of the inputs that make up the field, divided by commas. */
    public static String inputs(String field) {
        return ROWS.containsKey(field)
                ? parts(field).stream().map(part -> field + "." + part).collect(Collectors.joining(","))
                : field;
    }

    /** What was typed for the field, in the form the catalogue takes; blank entries left out. */
    public static List<String> typed(Form form, String field) {
        if (ROWS.containsKey(field)) {
            return rows(form, field);
        }
        Stream<String> typed = form.values().getOrDefault(field, List.of()).stream();
        if (field.startsWith("keywords.")) {
            typed = typed.flatMap(BETWEEN_WORDS::splitAsStream).distinct();
        }
        return typed.map(value -> value.replace("\r\n", "\n").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<String> rows(Form form, String field) {
        var rows = new ArrayList<String>();
        int most = parts(field).stream()
                .mapToInt(part -> values(form, field, part).size())
                .max()
                .orElse(0);
        for (int row = 0; row < most; row++) {
            var cells = new ArrayList<String>();
            boolean empty = true;
            for (String part : parts(field)) {
                List<String> typed = values(form, field, part);
                String cell =
                        row < typed.size() ? typed.get(row).replace('|', '/').strip() : "";
                // a role or a relation alone is only what the list offers first
                empty &= cell.isEmpty() || part.equals("role") || part.equals("relation");
                cells.add(part.equals("resource") ? idIn(cell) : cell);
            }
            if (!empty) {
                rows.add(String.join(" | ", cells));
            }
        }
        return rows;
    }

    private static List<String> parts(String field) {
        return Objects.requireNonNull(ROWS.get(field));
    }

    private static List<String> values(Form form, String field, String part) {
        return form.values().getOrDefault(field + "." + part, List.of());
    }

    /** People copy addresses rather than identifiers. */
    private static String idIn(String typed) {
        Matcher found = ID.matcher(typed);
        return found.find() ? found.group() : typed;
    }

    /** What is stored. */
    public static Form of(ResourceMetadata metadata) {
        var values = new HashMap<String, List<String>>();
        localized(values, "title", metadata.title());
        localized(values, "summary", metadata.summary());
        localized(values, "equipment", metadata.equipment());
        metadata.keywords().forEach((tag, words) -> values.put("keywords." + tag, List.of(String.join("，", words))));
        values.put("languages", metadata.languages());
        values.put("stages", metadata.stages());
        values.put("grades", metadata.grades());
        values.put("subjects", metadata.subjects());
        values.put("audiences", metadata.audiences());
        values.put("accessibility", metadata.accessibility());
        one(values, "type", metadata.type());
        one(values, "licence", metadata.licence());
        one(values, "licenceEnds", metadata.licenceEnds());
        one(values, "currencyChecked", metadata.currencyChecked());
        one(values, "classMinutes", metadata.classMinutes());
        one(values, "preparationMinutes", metadata.preparationMinutes());
        one(values, "rightsSource", metadata.rightsSource());
        one(values, "changeNote", metadata.changeNote());
        Textbook textbook = metadata.textbook();
        if (textbook != null) {
            one(values, "textbook.edition", textbook.edition());
            one(values, "textbook.volume", textbook.volume());
            one(values, "textbook.unit", textbook.unit());
        }
        rows(values, metadata);
        return new Form(values, List.of(), null);
    }

    private static void rows(Map<String, List<String>> values, ResourceMetadata metadata) {
        List<Creator> creators = metadata.creators();
        values.put("creators.name", column(creators, Creator::name));
        values.put("creators.role", column(creators, Creator::role));
        values.put("creators.organisation", column(creators, Creator::organisation));
        List<Alignment> alignments = metadata.alignments();
        values.put("alignments.framework", column(alignments, Alignment::framework));
        values.put("alignments.code", column(alignments, Alignment::code));
        values.put("alignments.statement", column(alignments, Alignment::statement));
        List<Relation> related = metadata.related();
        values.put("related.relation", column(related, Relation::relation));
        values.put(
                "related.resource",
                column(related, relation -> relation.resource().toString()));
    }

    private static <T> List<String> column(List<T> rows, Function<T, String> part) {
        return rows.stream().map(part).toList();
    }

    private static void localized(Map<String, List<String>> values, String field, LocalizedText text) {
        text.values().forEach((tag, words) -> values.put(field + "." + tag, List.of(words)));
    }

    private static void one(Map<String, List<String>> values, String field, @Nullable Object value) {
        if (value instanceof LocalDate
                || value instanceof Integer
                || (value instanceof String text && !text.isEmpty())) {
            values.put(field, List.of(value.toString()));
        }
    }

    /** How many rows the page shows: those there are, and an empty one. */
    public static int rowCount(Form form, String field) {
        return Arrays.stream(inputs(field).split(","))
                        .mapToInt(input ->
                                form.values().getOrDefault(input, List.of()).size())
                        .max()
                        .orElse(0)
                + 1;
    }

    /** What stands in one input of a row; "" behind the last. */
    public static String cell(Form form, String input, int row) {
        List<String> values = form.values().getOrDefault(input, List.of());
        return row < values.size() ? values.get(row) : "";
    }

    /** Whether anything is said in any of the fields. */
    public static boolean says(Form form, String... fields) {
        return Arrays.stream(fields).anyMatch(field -> !typed(form, field).isEmpty());
    }
}
