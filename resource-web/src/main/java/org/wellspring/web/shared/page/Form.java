package org.wellspring.web.shared.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.shared.http.FormToken;

/**
 * What somebody typed into a form, and what is wrong with it. A field is named like the JSON pointer of what it feeds,
 * with dots: {@code /title/zh} is {@code title.zh}.
 *
 * @param values as typed, by field
 * @param findings what is wrong field by field
 * @param refusal what is wrong with the whole; null when nothing is, or the findings say it all
 */
public record Form(
        Map<String, List<String>> values,
        List<Finding> findings,
        @Nullable ProblemException refusal) {

    public static final Form EMPTY = new Form(Map.of(), List.of(), null);

    public Form {
        values = Map.copyOf(values);
        findings = List.copyOf(findings);
    }

    public static Form typed(MultivaluedMap<String, String> fields) {
        var values = new HashMap<String, List<String>>();
        fields.forEach((name, typed) -> values.put(name, List.copyOf(typed)));
        values.remove(FormToken.FIELD);
        return new Form(values, List.of(), null);
    }

    /** The same form with the field set, as when a page fills in what is stored. */
    public Form with(String field, String value) {
        var more = new HashMap<>(values);
        more.put(field, List.of(value));
        return new Form(more, findings, refusal);
    }

    /** What was typed, and why it cannot be taken. */
    public Form refused(ProblemException problem) {
        return problem.findings().isEmpty()
                ? new Form(values, List.of(), problem)
                : new Form(values, problem.findings(), null);
    }

    /** The same, where the problem can only be about one field. */
    public Form refused(ProblemException problem, String field) {
        return problem.findings().isEmpty()
                ? new Form(
                        values,
                        List.of(Finding.at(
                                "/" + field.replace('.', '/'),
                                problem.problem(),
                                problem.arguments().toArray())),
                        null)
                : refused(problem);
    }

    /** The same without what nobody should see twice. */
    public Form withoutSecrets() {
        var shown = new HashMap<>(values);
        shown.remove("password");
        shown.remove("present");
        return new Form(shown, findings, refusal);
    }

    public boolean isRefused() {
        return refusal != null || !findings.isEmpty();
    }

    /** What was typed; "" when nothing was. */
    public String value(String field) {
        List<String> typed = values.getOrDefault(field, List.of());
        return typed.isEmpty() ? "" : typed.get(0);
    }

    public String value(String field, String otherwise) {
        return values.containsKey(field) ? value(field) : otherwise;
    }

    /** The revision that the form was filled from; -1, which nothing has, when it names none. */
    public long revision() {
        String given = value("revision");
        return given.matches("\\d{1,18}") ? Long.parseLong(given) : -1;
    }

    public boolean chosen(String field, String value) {
        return values.getOrDefault(field, List.of()).contains(value);
    }

    /** What is wrong with the field, or with a part of it. */
    public Optional<Finding> wrong(String field) {
        String pointer = "/" + field.replace('.', '/');
        return findings.stream()
                .filter(finding ->
                        finding.pointer().equals(pointer) || finding.pointer().startsWith(pointer + "/"))
                .findFirst();
    }
}
