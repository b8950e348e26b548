package org.wellspring.core.demonstration.contest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.programme.ApplicationCommand.Side;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Applications.Begin;
import org.wellspring.api.programme.Applications.DemandAnswer;
import org.wellspring.api.programme.Applications.Evidence;
import org.wellspring.api.programme.Applications.IndicatorAnswer;
import org.wellspring.api.programme.Applications.Query;
import org.wellspring.api.programme.Applications.Summary;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.demonstration.contest.Contest.Bid;
import org.wellspring.core.demonstration.contest.Contest.Deed;
import org.wellspring.core.shared.told.Telling;

/**
 * Brings one application as far as its story goes. Looks first how far it is already: an interrupted one goes on. Days are told in
 * the morning when a school writes, at noon when somebody acts, and in the afternoon when others have their say.
 */
@Dependent
class Bidding {

    private static final int MORNING = 9;

    private static final int NOON = 11;

    @Inject
    Telling telling;

    @Inject
    Applications applications;

    @Inject
    Catalogue catalogue;

    @Inject
    Voices voices;

    void bring(Company company, Call call, Bid bid) {
        Caller head = company.head(bid.school(), bid.head());
        Id id = find(company, call, bid);
        Application application = id == null
                ? telling.at(
                        company.at(bid.begun(), MORNING),
                        () -> applications.begin(head, new Begin(call.id(), company.organisation(bid.school()))))
                : applications.application(company.officer(), id);
        if (application.state() == ApplicationState.DRAFT
                && application.answers().equals(Answers.NONE)) {
            application = telling.at(company.at(bid.begun(), NOON), answering(company, head, application, bid));
        }
        int done = applications.history(company.officer(), application.id()).size();
        voices.hear(company, call, application, bid);
        for (Deed deed : bid.deeds().subList(done, bid.deeds().size())) {
            Caller actor = deed.command().side() == Side.SCHOOL ? head : company.officer();
            Application before = application;
            application = telling.at(
                    company.at(deed.on(), NOON),
                    () -> applications.act(
                            actor, before.id(), before.revision(), new Act(deed.command(), deed.reason())));
            voices.hear(company, call, application, bid);
        }
    }

    private Supplier<Application> answering(Company company, Caller head, Application application, Bid bid) {
        return () -> applications.answer(head, application.id(), application.revision(), answers(company, head, bid));
    }

    private @Nullable Id find(Company company, Call call, Bid bid) {
        Id school = company.organisation(bid.school());
        return applications.list(company.officer(), new Query(call.id(), null, null, Slice.LARGEST)).items().stream()
                .filter(one -> one.organisation().equals(school))
                .map(Summary::id)
                .findFirst()
                .orElse(null);
    }

    private Answers answers(Company company, Caller head, Bid bid) {
        Map<String, IndicatorAnswer> indicators = new HashMap<>();
        for (Map.Entry<String, BigDecimal> value : bid.values().entrySet()) {
            indicators.put(
                    value.getKey(),
                    new IndicatorAnswer(
                            value.getValue(),
                            bid.words().getOrDefault(value.getKey(), ""),
                            evidence(company, head, bid.evidence().getOrDefault(value.getKey(), List.of()))));
        }
        Set<String> codes = new HashSet<>(bid.words().keySet());
        codes.addAll(bid.days().keySet());
        codes.addAll(bid.partners().keySet());
        codes.addAll(bid.evidence().keySet());
        codes.removeAll(indicators.keySet());
        Map<String, DemandAnswer> demands = new HashMap<>();
        for (String code : codes) {
            Integer day = bid.days().get(code);
            @Nullable LocalDate until = day == null ? null : company.day(day);
            demands.put(
                    code,
                    new DemandAnswer(
                            bid.words().getOrDefault(code, ""),
                            until,
                            bid.partners().getOrDefault(code, List.of()).stream()
                                    .map(company::organisation)
                                    .toList(),
                            evidence(company, head, bid.evidence().getOrDefault(code, List.of()))));
        }
        return new Answers(indicators, demands);
    }

    /** Pinned to the version that is public now. */
    private List<Evidence> evidence(Company company, Caller head, List<String> keys) {
        return keys.stream()
                .map(key -> Objects.requireNonNull(company.resources().get(key), key))
                .map(resource ->
                        new Evidence(resource, catalogue.read(head, resource).version()))
                .toList();
    }
}
