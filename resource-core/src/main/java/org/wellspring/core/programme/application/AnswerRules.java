package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Evidence;
import org.wellspring.api.programme.Applications.IndicatorAnswer;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DemandKind;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Criteria.Indicator;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.programme.criteria.CriteriaRules;
import org.wellspring.core.shared.Findings;

/** Whether answers fit what a call asks for. */
@Dependent
class AnswerRules {

    private static final int LONGEST_NOTE = 2000;

    private static final int LONGEST_TEXT = 5000;

    private static final int MOST_EVIDENCE = 20;

    @Inject
    Catalogue catalogue;

    @Inject
    Organisations organisations;

    /** @return the evidence as it stands @throws ProblemException {@code INVALID} with findings */
    List<Shown> check(Caller caller, DescribeCall call, Answers answers, List<Shown> before) {
        Findings findings = new Findings();
        List<Shown> shown = new ArrayList<>();
        Map<String, Indicator> indicators = call.criteria().indicators().stream()
                .filter(indicator -> indicator.rule() != null)
                .collect(Collectors.toMap(Indicator::code, indicator -> indicator));
        Map<String, Demand> demands = call.demands().stream().collect(Collectors.toMap(Demand::code, demand -> demand));
        answers.indicators().forEach((code, answer) -> {
            String at = "/indicators/" + Findings.escape(code);
            if (indicators.containsKey(code)) {
                indicator(findings, at, answer);
                shown.addAll(evidence(caller, findings, new Place(at, code, before), answer.evidence()));
            } else {
                findings.add(at, ProgrammeProblem.CODE_UNKNOWN);
            }
        });
        answers.demands().forEach((code, answer) -> {
            String at = "/demands/" + Findings.escape(code);
            Demand demand = demands.get(code);
            if (demand == null) {
                findings.add(at, ProgrammeProblem.CODE_UNKNOWN);
            } else {
                demand(findings, at, demand, answer);
                shown.addAll(evidence(caller, findings, new Place(at, code, before), answer.evidence()));
            }
        });
        findings.refuseIfAny();
        return shown;
    }

    private static void indicator(Findings findings, String at, IndicatorAnswer answer) {
        @Nullable BigDecimal value = answer.value();
        findings.when(value != null && !CriteriaRules.isSane(value), at + "/value", ProgrammeProblem.NUMBER_REFUSED)
                .text(at + "/note", answer.note(), LONGEST_NOTE);
    }

    private void demand(Findings findings, String at, Demand demand, DemandAnswer answer) {
        findings.text(at + "/text", answer.text(), LONGEST_TEXT);
        int most = demand.kind() == DemandKind.ORGANISATIONS ? demand.count() : 0;
        boolean distinct = new HashSet<>(answer.organisations()).size()
                == answer.organisations().size();
        findings.when(
                answer.organisations().size() > most || !distinct,
                at + "/organisations",
                ProgrammeProblem.ORGANISATIONS_TOO_MANY,
                most);
        if (answer.organisations().size() <= most) {
            List<Id> fitting = organisations.named(answer.organisations()).stream()
                    .filter(organisation -> organisation.kind().equals(demand.organisationKind()))
                    .map(Organisation::id)
                    .toList();
            findings.when(
                    !fitting.containsAll(answer.organisations()),
                    at + "/organisations",
                    ProgrammeProblem.ORGANISATION_REFUSED);
        }
    }

    private record Place(String at, String code, List<Shown> before) {}

    private List<Shown> evidence(Caller caller, Findings findings, Place place, List<Evidence> given) {
        findings.entries(place.at() + "/evidence", given.size(), MOST_EVIDENCE);
        List<Shown> shown = new ArrayList<>();
        for (int index = 0; index < Math.min(given.size(), MOST_EVIDENCE); index++) {
            Evidence evidence = given.get(index);
            @Nullable
            Shown known = place.before().stream()
                    .filter(old -> old.code().equals(place.code())
                            && old.resource().equals(evidence.resource())
                            && old.version() == evidence.version())
                    .findFirst()
                    .orElseGet(() -> read(caller, place.code(), evidence));
            boolean twice = known != null && shown.contains(known);
            findings.when(known == null || twice, place.at() + "/evidence/" + index, ProgrammeProblem.EVIDENCE_UNKNOWN);
            if (known != null && !twice) {
                shown.add(known);
            }
        }
        return shown.stream().filter(Objects::nonNull).toList();
    }

    /** Only what everybody may read can be shown to those who evaluate. */
    private @Nullable Shown read(Caller caller, String code, Evidence evidence) {
        try {
            ResourceDetails version = catalogue.readVersion(caller, evidence.resource(), evidence.version());
            return version.versionState() == VersionState.PUBLISHED
                    ? new Shown(
                            code,
                            evidence.resource(),
                            evidence.version(),
                            version.metadata().title(),
                            false)
                    : null;
        } catch (ProblemException unreadable) {
            return null;
        }
    }
}
