package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Partner;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Demand;
import org.wellspring.api.programme.Calls.DemandKind;
import org.wellspring.api.programme.Criteria;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.programme.call.CallShelf;
import org.wellspring.core.programme.criteria.Scoring;
import org.wellspring.core.shared.Today;

/** An application as it is shown: scored by its own version of the criteria, and with what it lacks. */
@Dependent
public class ApplicationDetails {

    private static final DemandAnswer NOTHING = new DemandAnswer("", null, List.of(), List.of());

    @Inject
    ApplicationShelf shelf;

    @Inject
    Calls calls;

    @Inject
    CallShelf versions;

    @Inject
    Organisations organisations;

    @Inject
    Today today;

    Application of(KnownApplication application, ApplicationCommand.Side side) {
        Call call = call(application);
        Criteria.Score score = score(application, call);
        List<Shown> evidence = shelf.evidence(application.id());
        boolean cultivated = call.description().terms().cultivated();
        return new Application(
                application.id(),
                application.revision(),
                application.call(),
                application.programme(),
                application.organisation(),
                names(List.of(application.organisation()))
                        .getOrDefault(application.organisation(), LocalizedText.EMPTY),
                application.district(),
                application.stage(),
                application.state(),
                application.since(),
                version(application, call),
                application.answers(),
                score,
                evidence,
                partners(application),
                lacking(application, call, score, evidence),
                application.changed(),
                application.changedName(),
                application.publicUntil().orElse(null),
                application.designation(),
                Life.possible(application.state(), side, cultivated));
    }

    public Call call(Caller caller, Id call) {
        return calls.call(caller, call);
    }

    public Call call(KnownApplication application) {
        return calls.call(Caller.SYSTEM, application.call());
    }

    /** A draft is scored by the newest criteria, what was handed in by those it was handed in under. */
    public Criteria.Score score(KnownApplication application, Call call) {
        Criteria criteria = versions.criteria(application.call(), version(application, call));
        Map<String, BigDecimal> values = new TreeMap<>();
        application
                .answers()
                .indicators()
                .forEach((code, answer) ->
                        Optional.ofNullable(answer.value()).ifPresent(value -> values.put(code, value)));
        return Scoring.score(criteria, values, application.stage());
    }

    private static int version(KnownApplication application, Call call) {
        return application.isWritable() ? call.criteriaVersion() : application.criteriaVersion();
    }

    /** Codes of what stands in the way of handing in, in the order of the call. */
    List<String> lacking(KnownApplication application, Call call, Criteria.Score score, List<Shown> evidence) {
        List<String> lacking = new ArrayList<>(score.missing());
        Set<String> gone = evidence.stream()
                .filter(Shown::withdrawn)
                .map(Shown::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Demand demand : call.description().demands()) {
            if (!isMet(demand, answer(application.answers(), demand), evidence)) {
                lacking.add(demand.code());
                gone.remove(demand.code());
            }
        }
        gone.removeAll(lacking);
        lacking.addAll(gone);
        return lacking;
    }

    /** The day on which something that must hold ended; empty while all of it holds. */
    Optional<LocalDate> lapsed(KnownApplication application, Call call) {
        return call.description().demands().stream()
                .filter(demand -> demand.kind() == DemandKind.DAY)
                .map(demand -> Optional.ofNullable(
                        answer(application.answers(), demand).day()))
                .flatMap(Optional::stream)
                .filter(day -> day.isBefore(today.get()))
                .findFirst();
    }

    private boolean isMet(Demand demand, DemandAnswer answer, List<Shown> evidence) {
        LocalDate day = answer.day();
        return switch (demand.kind()) {
            case TEXT -> !answer.text().isBlank();
            case DAY -> day != null && !day.isBefore(today.get());
            case DOCUMENT ->
                evidence.stream().anyMatch(shown -> shown.code().equals(demand.code()) && !shown.withdrawn());
            case ORGANISATIONS -> answer.organisations().size() == demand.count();
        };
    }

    private static DemandAnswer answer(Answers answers, Demand demand) {
        return answers.demands().getOrDefault(demand.code(), NOTHING);
    }

    private List<Partner> partners(KnownApplication application) {
        Map<String, DemandAnswer> demands = new TreeMap<>(application.answers().demands());
        List<Id> ids = demands.values().stream()
                .flatMap(answer -> answer.organisations().stream())
                .toList();
        Map<Id, LocalizedText> names = ids.isEmpty() ? Map.of() : names(ids);
        List<Partner> partners = new ArrayList<>();
        demands.forEach((code, answer) -> answer.organisations()
                .forEach(id -> partners.add(new Partner(code, id, names.getOrDefault(id, LocalizedText.EMPTY)))));
        return partners;
    }

    public Map<Id, LocalizedText> names(List<Id> ids) {
        return organisations.named(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }
}
