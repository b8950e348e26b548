package org.wellspring.web.interop.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.Imports.Target;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.catalogue.deposit.DraftForm;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

/** What a column feeds, there and back. Columns go by their number, for a header may hold any character. */
public final class MappingForm {

    /** Fields that are worth a value for all rows that have none. */
    public static final List<String> DEFAULTS =
            List.of("type", "licence", "languages", "stages", "grades", "subjects", "rightsSource", "creators");

    private static final List<String> IN_THE_TABLES_LANGUAGE = List.of("title", "summary", "keywords", "equipment");

    private MappingForm() {}

    /** What a column may feed. */
    public static List<String> targets() {
        return Stream.concat(IN_THE_TABLES_LANGUAGE.stream(), DraftForm.FIELDS.stream())
                .toList();
    }

    /** The message that names a field, without its language. */
    public static String key(String field) {
        if (field.equals("textbook")) {
            return "catalogue.field.textbook.edition";
        }
        int dot = field.indexOf('.');
        return "catalogue.field." + (dot < 0 || field.startsWith("textbook") ? field : field.substring(0, dot));
    }

    /** That language's name for itself; "" when the field has none. */
    public static String tongueName(String field) {
        return Language.of(tongue(field)).map(Language::ownName).orElse(tongue(field));
    }

    /** The language of a field; "" when it has none. */
    public static String tongue(String field) {
        int dot = field.indexOf('.');
        return dot < 0 || field.startsWith("textbook") ? "" : field.substring(dot + 1);
    }

    static Form of(Import batch) {
        Mapping mapping = batch.mapping();
        var values = new HashMap<String, List<String>>();
        for (int column = 0; column < batch.header().size(); column++) {
            String target = mapping.columns().get(batch.header().get(column));
            if (target != null) {
                values.put("column." + column, List.of(target));
            }
        }
        mapping.defaults().forEach((field, value) -> values.put("default." + field, List.of(value)));
        values.put("separator", List.of(mapping.separator()));
        values.put("language", List.of(mapping.language()));
        values.put("target", List.of(mapping.target().name()));
        values.put("priorReview", List.of(mapping.priorReview()));
        Optional.ofNullable(mapping.section()).ifPresent(id -> values.put("section", List.of(id.toString())));
        return new Form(values, List.of(), null);
    }

    static Mapping read(Form typed, List<String> header) {
        var columns = new LinkedHashMap<String, String>();
        for (int column = 0; column < header.size(); column++) {
            String target = typed.value("column." + column);
            if (!target.isEmpty()) {
                columns.put(header.get(column), target);
            }
        }
        var defaults = new HashMap<String, String>();
        for (String field : DEFAULTS) {
            String value = typed.value("default." + field).strip();
            if (!value.isEmpty()) {
                defaults.put(field, value);
            }
        }
        String section = typed.value("section");
        return new Mapping(
                columns,
                defaults,
                typed.value("separator").strip(),
                typed.value("language", "zh"),
                target(typed.value("target")),
                section.isEmpty() ? null : Id.parse(section),
                typed.value("priorReview").strip());
    }

    /** What is wrong with a part of the mapping stands beside the field of that part, which bears its bare name. */
    static Form refused(Form typed, ProblemException problem) {
        List<Finding> beside = problem.findings().stream()
                .map(finding -> new Finding(
                        finding.pointer().replaceFirst("^/mapping(?=/)", ""), finding.problem(), finding.arguments()))
                .toList();
        return typed.refused(new ProblemException(
                problem.problem(), beside, problem.arguments().toArray()));
    }

    private static Target target(String typed) {
        for (Target target : Target.values()) {
            if (target.name().equals(typed)) {
                return target;
            }
        }
        return Target.DRAFT;
    }

    /** The first different cells of a column, to see what it holds. */
    public static List<String> sample(Import batch, int column) {
        var cells = new ArrayList<String>();
        for (List<String> row : batch.sample()) {
            if (column < row.size()
                    && !row.get(column).isBlank()
                    && cells.size() < 3
                    && !cells.contains(row.get(column))) {
                cells.add(row.get(column));
            }
        }
        return cells;
    }
}
