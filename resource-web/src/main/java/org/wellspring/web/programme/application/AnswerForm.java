package org.wellspring.web.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Evidence;
import org.wellspring.api.programme.Applications.IndicatorAnswer;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.page.Form;

/** Answers as a form: one field for each thing that the call asks for. */
@Dependent
public class AnswerForm {

    /** A resource's address or identifier, and perhaps its version. */
    private static final Pattern EVIDENCE =
            Pattern.compile("(?:.*/)?([0-9a-zA-Z]{13})(?:/versions/|@)?([1-9][0-9]{0,4})?/?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

    @Inject
    private Catalogue catalogue;

    @Inject
    private Organisations organisations;

    /** @throws ProblemException {@code INVALID} with findings for what cannot be read */
    Answers read(Caller caller, DescribeCall call, Form typed) {
        List<Finding> wrong = new ArrayList<>();
        Map<String, IndicatorAnswer> indicators = new HashMap<>();
        for (Indicator indicator : call.criteria().indicators()) {
            if (indicator.rule() != null) {
                String at = "indicators." + indicator.code();
                indicators.put(
                        indicator.code(),
                        new IndicatorAnswer(
                                number(typed, at + ".value", wrong),
                                typed.value(at + ".note").strip(),
                                evidence(caller, typed, at + ".evidence", wrong)));
            }
        }
        Map<String, DemandAnswer> demands = new HashMap<>();
        for (Demand demand : call.demands()) {
            String at = "demands." + demand.code();
            demands.put(
                    demand.code(),
                    new DemandAnswer(
                            typed.value(at + ".text").strip(),
                            day(typed, at + ".day", wrong),
                            schools(typed, at + ".organisations", wrong),
                            evidence(caller, typed, at + ".evidence", wrong)));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(SharedProblem.INVALID, wrong);
        }
        return new Answers(indicators, demands);
    }

    /** The values alone, as far as they can be read, for a score that is not kept. */
    static Map<String, BigDecimal> values(DescribeCall call, Form typed) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Indicator indicator : call.criteria().indicators()) {
            String text =
                    typed.value("indicators." + indicator.code() + ".value").strip();
            if (NUMBER.matcher(text).matches()) {
                values.put(indicator.code(), new BigDecimal(text));
            }
        }
        return values;
    }

    Form filled(Answers answers) {
        Form form = Form.EMPTY;
        for (Map.Entry<String, IndicatorAnswer> entry : answers.indicators().entrySet()) {
            IndicatorAnswer answer = entry.getValue();
            BigDecimal value = answer.value();
            String at = "indicators." + entry.getKey();
            form = form.with(at + ".value", value == null ? "" : value.toPlainString())
                    .with(at + ".note", answer.note())
                    .with(at + ".evidence", lines(answer.evidence()));
        }
        for (Map.Entry<String, DemandAnswer> entry : answers.demands().entrySet()) {
            DemandAnswer answer = entry.getValue();
            LocalDate day = answer.day();
            String at = "demands." + entry.getKey();
            form = form.with(at + ".text", answer.text())
                    .with(at + ".day", day == null ? "" : day.toString())
                    .with(at + ".organisations", codes(answer.organisations()))
                    .with(at + ".evidence", lines(answer.evidence()));
        }
        return form;
    }

    private static String lines(List<Evidence> evidence) {
        return evidence.stream()
                .map(one -> "/resources/" + one.resource() + "/versions/" + one.version())
                .collect(Collectors.joining("\n"));
    }

    private String codes(List<Id> ids) {
        return organisations.named(ids).stream().map(Organisation::code).collect(Collectors.joining(", "));
    }

    private List<Evidence> evidence(Caller caller, Form typed, String field, List<Finding> wrong) {
        List<Evidence> all = new ArrayList<>();
        List<String> lines = typed.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (String line : lines) {
            Matcher address = EVIDENCE.matcher(line);
            try {
                if (!address.matches()) {
                    throw new ProblemException(SharedProblem.NOT_FOUND);
                }
                Id resource = Id.parse(address.group(1));
                String version = address.group(2);
                all.add(new Evidence(resource, version == null ? newest(caller, resource) : Integer.parseInt(version)));
            } catch (ProblemException unknown) {
                wrong.add(Finding.at("/" + field.replace('.', '/'), ProgrammeProblem.EVIDENCE_UNKNOWN));
            }
        }
        return all;
    }

    private int newest(Caller caller, Id resource) {
        Integer published = catalogue.read(caller, resource).publishedVersion();
        if (published == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return published;
    }

    private List<Id> schools(Form typed, String field, List<Finding> wrong) {
        List<Id> all = new ArrayList<>();
        Arrays.stream(typed.value(field).split("[\\s,;，；、]+"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> organisations
                        .withCode(code)
                        .ifPresentOrElse(
                                organisation -> all.add(organisation.id()),
                                () -> wrong.add(Finding.at(
                                        "/" + field.replace('.', '/'), ProgrammeProblem.ORGANISATION_REFUSED))));
        return all;
    }

    private static @Nullable BigDecimal number(Form typed, String field, List<Finding> wrong) {
        String text = typed.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        wrong.add(Finding.at("/" + field.replace('.', '/'), ProgrammeProblem.NUMBER_REFUSED));
        return null;
    }

    private static @Nullable LocalDate day(Form typed, String field, List<Finding> wrong) {
        String text = typed.value(field).strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            wrong.add(Finding.at("/" + field.replace('.', '/'), SharedProblem.BAD_PARAMETER, field));
            return null;
        }
    }
}
