package org.wellspring.web.programme.call;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Calls.Admission;
import org.wellspring.api.programme.Calls.Dates;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DemandKind;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.programme.Calls.QuestionKind;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.json.TypeNames;
import org.wellspring.web.shared.page.Form;
import org.wellspring.web.shared.text.Language;

/** A call as a form that officers fill in. What cannot be read is told with its line. */
final class CallForm {

    private final Form typed;
    private final List<Finding> wrong = new ArrayList<>();

    CallForm(Form typed) {
        this.typed = typed;
    }

    /** @throws ProblemException {@code INVALID} with findings for what cannot be read */
    DescribeCall read() {
        DescribeCall call = new DescribeCall(
                typed.value("code").strip(),
                typed.value("programme"),
                localized("name"),
                localized("summary"),
                new Dates(
                        orToday(day("dates.opensOn", true)),
                        orToday(day("dates.closesOn", true)),
                        day("dates.ballotsUntil", false),
                        day("dates.decidedOn", false)),
                terms(),
                new Criteria(rows("criteria.indicators", CallForm::indicator)),
                rows("demands", CallForm::demand),
                groups());
        if (!wrong.isEmpty()) {
            throw new ProblemException(SharedProblem.INVALID, wrong);
        }
        return call;
    }

    static Form filled(DescribeCall call) {
        Terms terms = call.terms();
        Form form = Form.EMPTY
                .with("code", call.code())
                .with("programme", call.programme())
                .with("dates.opensOn", call.dates().opensOn().toString())
                .with("dates.closesOn", call.dates().closesOn().toString())
                .with("dates.ballotsUntil", words(call.dates().ballotsUntil()))
                .with("dates.decidedOn", words(call.dates().decidedOn()))
                .with("terms.seats", words(terms.seats()))
                .with("terms.districtQuota", words(terms.districtQuota()))
                .with("terms.kinds", String.join(", ", terms.kinds()))
                .with("terms.stages", String.join(", ", terms.stages()))
                .with("terms.publicityDays", words(terms.publicityDays()))
                .with("terms.cultivated", terms.cultivated() ? "yes" : "no")
                .with("terms.holidays", days(terms.holidays()))
                .with("terms.workedDays", days(terms.workedDays()))
                .with("criteria.indicators", Lines.write(call.criteria().indicators(), CallForm::cells))
                .with("demands", Lines.write(call.demands(), CallForm::cells))
                .with("groups", Lines.write(call.groups(), CallForm::cells))
                .with("questions", questions(call.groups()));
        for (Language language : Language.values()) {
            form = form.with("name." + language.code(), call.name().values().getOrDefault(language.code(), ""))
                    .with("summary." + language.code(), call.summary().values().getOrDefault(language.code(), ""));
        }
        return form;
    }

    private Terms terms() {
        return new Terms(
                number("terms.seats"),
                number("terms.districtQuota"),
                codes("terms.kinds"),
                codes("terms.stages"),
                typed.chosen("terms.cultivated", "yes"),
                orZero(number("terms.publicityDays")),
                dayList("terms.holidays"),
                dayList("terms.workedDays"));
    }

    private List<Stakeholders> groups() {
        List<Lines.Row> asked = Lines.read(typed.value("questions"));
        List<Stakeholders> bare = rows(
                "groups",
                row -> new Stakeholders(
                        row.text(0),
                        row.localized(1),
                        row.number(2),
                        row.count(3),
                        row.oneOf(Admission.values(), 4),
                        List.of()));
        return bare.stream()
                .map(group -> new Stakeholders(
                        group.code(),
                        group.name(),
                        group.weight(),
                        group.minimum(),
                        group.admission(),
                        questions(asked, group.code())))
                .toList();
    }

    private List<Question> questions(List<Lines.Row> asked, String group) {
        return each("questions", asked, CallForm::question).stream()
                .filter(line -> line.group().equals(group))
                .map(Asked::question)
                .toList();
    }

    private record Asked(String group, Question question) {}

    private static Asked question(Lines.Row row) {
        return new Asked(
                row.text(0),
                new Question(
                        row.text(1),
                        row.oneOf(QuestionKind.values(), 2),
                        row.localized(3),
                        row.localized(4),
                        row.localized(5)));
    }

    private static Indicator indicator(Lines.Row row) {
        return new Indicator(
                row.text(0),
                row.text(1).isEmpty() ? null : row.text(1),
                row.localized(2),
                row.localized(3),
                RuleLine.targets(row.text(4)),
                RuleLine.read(row.text(5)));
    }

    private static Demand demand(Lines.Row row) {
        return new Demand(
                row.text(0),
                row.oneOf(DemandKind.values(), 1),
                row.localized(2),
                row.text(3),
                row.text(4).isEmpty() ? 1 : row.count(4));
    }

    private static List<String> cells(Indicator indicator) {
        String parent = indicator.parent() == null ? "" : indicator.parent();
        return List.of(
                indicator.code(),
                parent,
                Lines.cell(indicator.name()),
                Lines.cell(indicator.unit()),
                RuleLine.write(indicator.targets()),
                RuleLine.write(indicator.rule()));
    }

    private static List<String> cells(Demand demand) {
        return List.of(
                demand.code(),
                TypeNames.kebab(demand.kind()),
                Lines.cell(demand.name()),
                demand.organisationKind(),
                Integer.toString(demand.count()));
    }

    private static List<String> cells(Stakeholders group) {
        return List.of(
                group.code(),
                Lines.cell(group.name()),
                group.weight().toPlainString(),
                Integer.toString(group.minimum()),
                TypeNames.kebab(group.admission()));
    }

    private static String questions(List<Stakeholders> groups) {
        return groups.stream()
                .map(group -> Lines.write(
                        group.questions(),
                        question -> List.of(
                                group.code(),
                                question.code(),
                                TypeNames.kebab(question.kind()),
                                Lines.cell(question.text()),
                                Lines.cell(question.lowest()),
                                Lines.cell(question.highest()))))
                .collect(Collectors.joining("\n"));
    }

    private <T> List<T> rows(String field, Function<Lines.Row, T> read) {
        return each(field, Lines.read(typed.value(field)), read);
    }

    private <T> List<T> each(String field, List<Lines.Row> rows, Function<Lines.Row, T> read) {
        List<T> all = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            try {
                all.add(read.apply(rows.get(index)));
            } catch (IllegalArgumentException unreadable) {
                wrong("/" + field.replace('.', '/') + "/" + index, field);
            }
        }
        return all;
    }

    private void wrong(String pointer, String field) {
        if (wrong.stream().noneMatch(finding -> finding.pointer().equals(pointer))) {
            wrong.add(Finding.at(pointer, SharedProblem.BAD_PARAMETER, field));
        }
    }

    private LocalizedText localized(String field) {
        LocalizedText text = LocalizedText.EMPTY;
        for (Language language : Language.values()) {
            text = text.with(language.code(), typed.value(field + "." + language.code()));
        }
        return text;
    }

    private @Nullable LocalDate day(String field, boolean required) {
        String text = typed.value(field).strip();
        if (text.isEmpty() && !required) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            wrong("/" + field.replace('.', '/'), field);
            return null;
        }
    }

    /** Only until the form is refused. */
    private static LocalDate orToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.EPOCH : day;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private @Nullable Integer number(String field) {
        String text = typed.value(field).strip();
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[0-9]{1,9}")) {
            return Integer.valueOf(text);
        }
        wrong("/" + field.replace('.', '/'), field);
        return null;
    }

    private List<String> codes(String field) {
        return Arrays.stream(typed.value(field).split("[\\s,;，；、]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private List<LocalDate> dayList(String field) {
        List<LocalDate> days = new ArrayList<>();
        for (String word : codes(field)) {
            try {
                days.add(LocalDate.parse(word));
            } catch (DateTimeException unreadable) {
                wrong("/" + field.replace('.', '/'), field);
            }
        }
        return days;
    }

    private static String days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
