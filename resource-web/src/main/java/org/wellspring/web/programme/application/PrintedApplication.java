package org.wellspring.web.programme.application;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Event;
import org.wellspring.api.programme.Applications.IndicatorAnswer;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.Criteria.Line;
import org.wellspring.api.programme.Criteria.Rule;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.programme.call.RuleLine;
import org.wellspring.web.shared.json.TypeNames;
import org.wellspring.web.shared.print.Imprint;
import org.wellspring.web.shared.print.Printer;
import org.wellspring.web.shared.print.Report;
import org.wellspring.web.shared.text.Formats;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.Texts;

/**
 * An application on paper: what was answered and what it gave, the evidence as a numbered list with the pinned version and its
 * address, a line to sign on, and what happened to it.
 */
final class PrintedApplication {

    private final Application application;
    private final Call call;
    private final Imprint imprint;
    private final Texts texts;
    private final Formats formats;
    private final Report report;

    private PrintedApplication(Application application, Call call, Imprint imprint, Report report) {
        this.application = application;
        this.call = call;
        this.imprint = imprint;
        this.texts = Messages.in(imprint.language());
        this.formats = Formats.of(imprint.language());
        this.report = report;
    }

    static byte[] pdf(Application application, Call call, List<Event> history, Imprint imprint) {
        String title = application.organisationName().in(imprint.language().locale());
        var about = new Printer.About(title, title, imprint.now(), imprint.language());
        return Printer.pdf(about, (document, typeface) -> {
            try (Report report = new Report(document, typeface)) {
                PrintedApplication printed = new PrintedApplication(application, call, imprint, report);
                printed.head();
                printed.indicators();
                printed.demands();
                printed.evidence();
                printed.signature();
                printed.history(history);
                report.end(title + "  ·  " + printed.in(call.description().name()));
            }
        });
    }

    private void head() throws IOException {
        report.remark(texts.of("programme.print.title"));
        report.title(in(application.organisationName()));
        report.pair(
                texts.of("programme.print.call"),
                in(call.description().name()) + " (" + call.description().code() + ")");
        if (!application.district().isEmpty()) {
            report.pair(texts.of("programme.register.district"), in(application.district()));
        }
        report.pair(
                texts.of("programme.print.state"),
                texts.of("programme.state." + TypeNames.kebab(application.state())) + ", "
                        + formats.date(application.since()));
        report.pair(
                texts.of("programme.application.score"),
                texts.of(
                        "programme.application.points",
                        application.score().points().toPlainString(),
                        application.score().most().toPlainString()));
        report.pair(
                texts.of("programme.print.criteria"),
                texts.of("programme.call.version", application.criteriaVersion()));
        report.pair(texts.of("programme.print.address"), imprint.origin() + "/applications/" + application.id());
        report.pair(texts.of("programme.print.printed"), moment(imprint.now()));
    }

    private void indicators() throws IOException {
        if (!call.description().criteria().indicators().isEmpty()) {
            report.heading(texts.of("programme.call.indicators"));
        }
        for (Indicator indicator : call.description().criteria().indicators()) {
            String named = indicator.code() + "  " + in(indicator.name());
            Rule rule = indicator.rule();
            if (rule == null) {
                report.heading(named);
            } else {
                report.entry(named, () -> indicator(indicator, rule));
            }
        }
    }

    private void indicator(Indicator indicator, Rule rule) throws IOException {
        Line scored = application.score().lines().stream()
                .filter(line -> line.code().equals(indicator.code()))
                .findFirst()
                .orElse(null);
        report.pair(texts.of("programme.application.value"), value(scored, indicator));
        if (scored != null) {
            report.pair(
                    texts.of("programme.call.rule"),
                    texts.of(
                                    "programme.application.points",
                                    scored.points().toPlainString(),
                                    scored.most().toPlainString())
                            + "  (" + RuleLine.show(rule) + ")");
        }
        IndicatorAnswer answer = application.answers().indicators().get(indicator.code());
        if (answer != null) {
            report.text(answer.note());
        }
        shown(indicator.code());
    }

    private String value(@Nullable Line scored, Indicator indicator) {
        if (scored == null) {
            return texts.of("programme.print.unanswered");
        }
        return (scored.value().toPlainString() + " " + in(indicator.unit())).strip();
    }

    private void demands() throws IOException {
        if (!call.description().demands().isEmpty()) {
            report.heading(texts.of("programme.call.demands"));
        }
        for (Demand demand : call.description().demands()) {
            report.entry(in(demand.name()), () -> demand(demand));
        }
    }

    private void demand(Demand demand) throws IOException {
        DemandAnswer answer = application.answers().demands().get(demand.code());
        if (answer == null || isBlank(answer)) {
            report.remark(texts.of("programme.print.unanswered"));
            return;
        }
        report.text(answer.text());
        LocalDate day = answer.day();
        if (day != null) {
            report.text(formats.date(day));
        }
        for (String name : application.partners().stream()
                .filter(partner -> partner.code().equals(demand.code()))
                .map(partner -> in(partner.name()))
                .toList()) {
            report.text(name);
        }
        shown(demand.code());
    }

    private static boolean isBlank(DemandAnswer answer) {
        return answer.text().isBlank()
                && answer.day() == null
                && answer.organisations().isEmpty()
                && answer.evidence().isEmpty();
    }

    /** The numbers in the list of evidence. */
    private void shown(String code) throws IOException {
        List<String> numbers = IntStream.range(0, application.evidence().size())
                .filter(index -> application.evidence().get(index).code().equals(code))
                .mapToObj(index -> "E" + (index + 1))
                .toList();
        if (!numbers.isEmpty()) {
            report.pair(texts.of("programme.application.evidence"), String.join(", ", numbers));
        }
    }

    private void evidence() throws IOException {
        if (application.evidence().isEmpty()) {
            return;
        }
        report.heading(texts.of("programme.application.evidence"));
        for (int index = 0; index < application.evidence().size(); index++) {
            Shown shown = application.evidence().get(index);
            report.entry("E" + (index + 1) + "  " + in(shown.title()), () -> evidence(shown));
        }
    }

    private void evidence(Shown shown) throws IOException {
        String withdrawn = shown.withdrawn() ? ", " + texts.of("programme.application.withdrawn") : "";
        report.remark(
                asked(shown.code()) + ", " + texts.of("programme.application.pinned", shown.version()) + withdrawn);
        report.remark(imprint.origin() + "/resources/" + shown.resource() + "/versions/" + shown.version());
    }

    /** What the evidence is for. */
    private String asked(String code) {
        return call.description().demands().stream()
                .filter(demand -> demand.code().equals(code))
                .map(demand -> in(demand.name()))
                .findFirst()
                .or(() -> call.description().criteria().indicators().stream()
                        .filter(indicator -> indicator.code().equals(code))
                        .map(indicator -> code + "  " + in(indicator.name()))
                        .findFirst())
                .orElse(code);
    }

    private void signature() throws IOException {
        report.blank(texts.of("programme.print.signature"));
    }

    private void history(List<Event> history) throws IOException {
        if (history.isEmpty()) {
            return;
        }
        report.heading(texts.of("programme.register.history"));
        for (Event event : history) {
            report.entry(texts.of("programme.command." + TypeNames.kebab(event.command())), () -> {
                report.remark(moment(event.at()) + "  ·  " + event.actor());
                report.text(event.reason());
            });
        }
    }

    private String moment(Instant at) {
        return formats.moment(LocalDateTime.ofInstant(at, imprint.zone()));
    }

    private String in(LocalizedText text) {
        return text.in(imprint.language().locale());
    }
}
