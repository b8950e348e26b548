package org.wellspring.web.programme.waiting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Role;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.programme.Applications.Query;
import org.wellspring.api.programme.Applications.Summary;
import org.wellspring.api.programme.Calls;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.programme.Decisions.Proposal;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.Evaluations.Task;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.json.TypeNames;

/** Gathers what waits for somebody; what is due first comes first. */
@Dependent
public class Waiting {

    /** Of each kind: whoever has more waiting looks at the list itself. */
    private static final int MOST = 50;

    private static final String DESK = "/administration/applications";

    @Inject
    private Applications applications;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Calls calls;

    @Inject
    private Decisions decisions;

    public List<Line> of(Caller caller) {
        List<Line> lines = new ArrayList<>(ballots(caller));
        if (caller.is(Role.OFFICER)) {
            lines.addAll(desk(caller));
        } else if (caller.is(Role.HEAD) || caller.is(Role.TEACHER)) {
            lines.addAll(school(caller));
        }
        lines.sort(Comparator.comparing(Line::until, Comparator.nullsLast(Comparator.naturalOrder())));
        return lines;
    }

    /** One line for a call, however many of its applications wait. */
    private List<Line> ballots(Caller caller) {
        Map<LocalizedText, List<Task>> byCall = new LinkedHashMap<>();
        evaluations.mine(caller).stream()
                .filter(task -> !task.voted() && task.open())
                .forEach(task -> byCall.computeIfAbsent(task.call(), call -> new ArrayList<>())
                        .add(task));
        return byCall.entrySet().stream()
                .map(call -> new Line(
                        "vote",
                        call.getValue().size(),
                        call.getKey(),
                        "/ballots",
                        call.getValue().get(0).until()))
                .toList();
    }

    private List<Line> school(Caller caller) {
        String write = caller.is(Role.HEAD) ? "sign" : "write";
        List<Line> lines = new ArrayList<>();
        for (Summary draft : in(caller, ApplicationState.DRAFT)) {
            LocalDate closes =
                    calls.call(caller, draft.call()).description().dates().closesOn();
            lines.add(new Line(write, 1, draft.callName(), "/applications/" + draft.id(), closes));
        }
        for (Summary returned : in(caller, ApplicationState.RETURNED)) {
            lines.add(new Line("mend", 1, returned.callName(), "/applications/" + returned.id(), null));
        }
        return lines;
    }

    private List<Line> desk(Caller caller) {
        List<Line> lines = new ArrayList<>();
        lines.addAll(byCall(caller, ApplicationState.SUBMITTED, "take-up"));
        lines.addAll(byCall(caller, ApplicationState.FORMAL_CHECK, "check"));
        lines.addAll(byCall(caller, ApplicationState.ACCEPTED, "evaluate"));
        lines.addAll(byCall(caller, ApplicationState.EVALUATION, "decide"));
        decisions.proposals().stream()
                .filter(proposal -> proposal.openObjections() > 0)
                .map(Waiting::objection)
                .forEach(lines::add);
        return lines;
    }

    private static Line objection(Proposal proposal) {
        return new Line(
                "answer",
                proposal.openObjections(),
                proposal.organisationName(),
                DESK + "/" + proposal.application() + "/evaluation",
                proposal.until().minusDays(1));
    }

    /** What is being evaluated waits for nobody at the desk until its ballots are closed. */
    private List<Line> byCall(Caller caller, ApplicationState state, String act) {
        Map<Id, List<Summary>> byCall = new LinkedHashMap<>();
        in(caller, state)
                .forEach(one -> byCall.computeIfAbsent(one.call(), call -> new ArrayList<>())
                        .add(one));
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<Id, List<Summary>> waiting : byCall.entrySet()) {
            Call call = calls.call(caller, waiting.getKey());
            if (state != ApplicationState.EVALUATION || call.ballotsClosed()) {
                lines.add(new Line(
                        act,
                        waiting.getValue().size(),
                        call.description().name(),
                        DESK + "?call=" + call.id()
                                + (state == ApplicationState.EVALUATION ? "" : "&state=" + kebab(state)),
                        state == ApplicationState.EVALUATION
                                ? call.description().dates().decidedOn()
                                : null));
            }
        }
        return lines;
    }

    private static String kebab(ApplicationState state) {
        return TypeNames.kebab(state);
    }

    private List<Summary> in(Caller caller, ApplicationState state) {
        return applications.list(caller, new Query(null, state, null, MOST)).items();
    }
}
