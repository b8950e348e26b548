package org.wellspring.core.demonstration.contest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Application;
import org.wellspring.api.programme.Calls.Admission;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Question;
import org.wellspring.api.programme.Calls.QuestionKind;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.programme.Decisions.Objection;
import org.wellspring.api.programme.Decisions.Raise;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.Evaluations.Assign;
import org.wellspring.api.programme.Evaluations.Assigned;
import org.wellspring.api.programme.Evaluations.GroupResult;
import org.wellspring.api.programme.Evaluations.Issue;
import org.wellspring.api.programme.Evaluations.Vote;
import org.wellspring.api.shared.Id;
import org.wellspring.core.demonstration.contest.Contest.Bid;
import org.wellspring.core.demonstration.contest.Contest.Protest;
import org.wellspring.core.shared.told.Telling;

/** Those who are asked, and those who speak up: ballots while an application is evaluated, objections while it is public. */
@Dependent
class Voices {

    private static final String NOT_YET = "-";

    private static final int AFTERNOON = 14;

    @Inject
    Telling telling;

    @Inject
    Evaluations evaluations;

    @Inject
    Decisions decisions;

    /** What is still to be said while the application is where it is. */
    void hear(Company company, Call call, Application application, Bid bid) {
        if (application.state() == ApplicationState.EVALUATION && !bid.ballots().isEmpty()) {
            telling.at(company.at(bid.voted(), AFTERNOON), () -> vote(company, call, application.id(), bid));
        }
        if (application.state() == ApplicationState.PUBLICITY) {
            object(company, application.id(), bid);
        }
    }

    private int vote(Company company, Call call, Id application, Bid bid) {
        Map<String, Integer> counts = new HashMap<>();
        List<GroupResult> results =
                evaluations.result(company.officer(), application).groups();
        results.forEach(group -> counts.put(group.code(), group.ballots()));
        for (Stakeholders group : call.description().groups()) {
            List<String> ballots = bid.ballots().getOrDefault(group.code(), List.of());
            if (group.admission() == Admission.ACCOUNT) {
                ask(company, application, group, ballots);
            } else {
                int cast = counts.getOrDefault(group.code(), 0);
                issue(company, application, group, ballots.subList(cast, ballots.size()));
            }
        }
        return counts.size();
    }

    private void ask(Company company, Id application, Stakeholders group, List<String> ballots) {
        List<Caller> people = company.evaluators().getOrDefault(group.code(), List.of());
        List<Assigned> asked = evaluations.assigned(company.officer(), application);
        for (int index = 0; index < ballots.size(); index++) {
            Caller person = people.get(index);
            Assigned task = asked.stream()
                    .filter(one ->
                            one.group().equals(group.code()) && one.person().equals(person.requirePerson()))
                    .findFirst()
                    .orElseGet(() -> evaluations.assign(
                            company.officer(), application, new Assign(group.code(), person.requirePerson())));
            if (!task.voted() && !ballots.get(index).equals(NOT_YET)) {
                evaluations.vote(person, task.id(), vote(group, ballots.get(index)));
            }
        }
    }

    /** Links that an interruption left unused stay unused: nobody knows their secrets any more. */
    private void issue(Company company, Id application, Stakeholders group, List<String> ballots) {
        if (ballots.isEmpty()) {
            return;
        }
        List<String> passes = evaluations
                .issue(company.officer(), application, new Issue(group.code(), ballots.size()))
                .secrets();
        for (int index = 0; index < ballots.size(); index++) {
            evaluations.vote(passes.get(index), vote(group, ballots.get(index)));
        }
    }

    private static Vote vote(Stakeholders group, String ballot) {
        List<Question> scales = questions(group, QuestionKind.SCALE);
        Map<String, Integer> marks = new HashMap<>();
        for (int index = 0; index < scales.size(); index++) {
            marks.put(scales.get(index).code(), Character.digit(ballot.charAt(index), 10));
        }
        String said = ballot.substring(scales.size()).strip();
        Optional<Question> words = questions(group, QuestionKind.TEXT).stream().findFirst();
        return new Vote(
                marks,
                words.isEmpty() || said.isEmpty()
                        ? Map.of()
                        : Map.of(words.get().code(), said));
    }

    private static List<Question> questions(Stakeholders group, QuestionKind kind) {
        return group.questions().stream()
                .filter(question -> question.kind() == kind)
                .toList();
    }

    private void object(Company company, Id application, Bid bid) {
        List<Objection> raised = decisions.objections(company.officer(), application);
        for (int index = 0; index < bid.objections().size(); index++) {
            Protest protest = bid.objections().get(index);
            Objection objection = index < raised.size()
                    ? raised.get(index)
                    : telling.at(
                            company.at(protest.on(), AFTERNOON),
                            () -> decisions.object(
                                    Caller.PUBLIC,
                                    application,
                                    new Raise(protest.name(), protest.contact(), protest.words())));
            String answer = protest.answer();
            if (answer != null && objection.answer().isEmpty()) {
                telling.at(
                        company.at(protest.answered(), AFTERNOON),
                        () -> decisions.answer(company.officer(), objection.id(), answer));
            }
        }
    }
}
