package org.wellspring.core.catalogue.metadata;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.f4b6a3.tsid.Tsid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.wellspring.api.catalogue.BulkCatalogue.Described;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.StoredJson;

/**
 * Sets single fields of a resource's metadata from texts, as a form or a table gives them. Works on the stored form of the
 * document, where every field is a member.
 */
public final class MetadataFields {

    private static final TypeReference<TreeMap<String, Object>> DOCUMENT = new TypeReference<>() {};
    private static final Set<String> BY_LANGUAGE = Set.of("title", "summary", "equipment");
    private static final Set<String> LISTS =
            Set.of("languages", "stages", "grades", "subjects", "audiences", "accessibility");
    private static final Set<String> TEXTS = Set.of("type", "licence", "rightsSource", "changeNote");
    private static final Set<String> NUMBERS = Set.of("classMinutes", "preparationMinutes");
    private static final Set<String> DATES = Set.of("licenceEnds", "currencyChecked");
    private static final Set<String> TEXTBOOK = Set.of("edition", "volume", "unit");
    private static final Map<String, List<String>> ROWS = Map.of(
            "creators", List.of("name", "role", "organisation"),
            "alignments", List.of("framework", "code", "statement"),
            "related", List.of("relation", "resource"));

    private final Map<String, Object> document;
    private final Findings findings = new Findings();

    private MetadataFields(ResourceMetadata start) {
        document = StoredJson.read(StoredJson.write(start), DOCUMENT);
    }

    /**
     * @throws ProblemException {@code UNKNOWN_FIELD}, or {@code INVALID} with findings that point at the field's name
     */
    public static ResourceMetadata with(ResourceMetadata start, String field, List<String> values) {
        Described described = with(start, Map.of(field, values));
        for (Finding finding : described.findings()) {
            throw finding.problem() == SharedProblem.UNKNOWN_FIELD
                    ? new ProblemException(SharedProblem.UNKNOWN_FIELD)
                    : new ProblemException(SharedProblem.INVALID, described.findings());
        }
        return described.metadata();
    }

    public static Described with(ResourceMetadata start, Map<String, List<String>> fields) {
        MetadataFields changed = new MetadataFields(start);
        fields.forEach(changed::set);
        return new Described(
                StoredJson.read(StoredJson.write(changed.document), ResourceMetadata.class), changed.findings.all());
    }

    /** Where {@link MetadataRules} find what is wrong with this field: the beginning of their pointers. */
    public static String pointer(String field) {
        int dot = field.indexOf('.');
        return "/" + (dot < 0 ? field : field.substring(0, dot) + "/" + Findings.escape(field.substring(dot + 1)));
    }

    private void set(String field, List<String> given) {
        List<String> values = new ArrayList<>();
        given.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(values::add);
        int dot = field.indexOf('.');
        String name = dot < 0 ? field : field.substring(0, dot);
        String part = dot < 0 ? "" : field.substring(dot + 1);
        if (dot >= 0 ? !setPart(name, part, values) : !setWhole(name, values)) {
            findings.add("/" + Findings.escape(field), SharedProblem.UNKNOWN_FIELD);
        }
    }

    private boolean setPart(String name, String part, List<String> values) {
        if (BY_LANGUAGE.contains(name) || (name.equals("textbook") && TEXTBOOK.contains(part))) {
            put(member(name), part, String.join(name.equals("title") ? " " : "\n", values));
        } else if (name.equals("keywords")) {
            put(member(name), part, values);
        } else {
            return false;
        }
        if (member(name).isEmpty()) {
            document.remove(name);
        }
        return true;
    }

    private boolean setWhole(String name, List<String> values) {
        if (LISTS.contains(name)) {
            put(document, name, values);
        } else if (ROWS.containsKey(name)) {
            put(document, name, rows(name, values));
        } else if (TEXTS.contains(name)) {
            put(document, name, String.join("\n", values));
        } else if (NUMBERS.contains(name)) {
            put(document, name, number(name, values));
        } else if (DATES.contains(name)) {
            put(document, name, date(name, values));
        } else {
            return false;
        }
        return true;
    }

    /** Empty removes, as the stored form leaves empty members out. */
    private static void put(Map<String, Object> object, String name, Object value) {
        if (value.equals("") || value.equals(List.of())) {
            object.remove(name);
        } else {
            object.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> member(String name) {
        return (Map<String, Object>) document.computeIfAbsent(name, missing -> new TreeMap<String, Object>());
    }

    private Object number(String name, List<String> values) {
        try {
            return values.isEmpty() ? "" : (Object) Integer.valueOf(values.get(0));
        } catch (NumberFormatException wrong) {
            findings.add("/" + name, SharedProblem.WRONG_TYPE, "number");
            return "";
        }
    }

    private Object date(String name, List<String> values) {
        try {
            return values.isEmpty() ? "" : LocalDate.parse(values.get(0)).toString();
        } catch (DateTimeParseException wrong) {
            findings.add("/" + name, SharedProblem.WRONG_TYPE, "date");
            return "";
        }
    }

    /** Each value is one row, its parts divided by bars. */
    private List<Map<String, String>> rows(String name, List<String> values) {
        List<String> parts = Objects.requireNonNull(ROWS.get(name));
        List<Map<String, String>> rows = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            String[] cells = values.get(index).split("\\|", parts.size());
            Map<String, String> row = new LinkedHashMap<>();
            for (int cell = 0; cell < cells.length; cell++) {
                row.put(parts.get(cell), cells[cell].strip());
            }
            if (readable(name, row)) {
                rows.add(row);
            } else {
                findings.add("/" + name + "/" + index, SharedProblem.WRONG_TYPE, String.join(" | ", parts));
            }
        }
        return rows;
    }

    private static boolean readable(String name, Map<String, String> row) {
        return !name.equals("related") || Tsid.isValid(row.getOrDefault("resource", ""));
    }
}
