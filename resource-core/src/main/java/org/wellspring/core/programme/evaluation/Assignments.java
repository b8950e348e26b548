package org.wellspring.core.programme.evaluation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Calls.Admission;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.Evaluations.Assign;
import org.wellspring.api.programme.Evaluations.Assigned;
import org.wellspring.api.programme.Evaluations.Candidate;
import org.wellspring.api.programme.Evaluations.Issue;
import org.wellspring.api.programme.Evaluations.Passes;
import org.wellspring.api.programme.Evaluations.Spread;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.programme.application.ApplicationDetails;
import org.wellspring.core.programme.application.ApplicationShelf;
import org.wellspring.core.programme.application.KnownApplication;

/** Who may cast a ballot: people by name, and links without. */
@Dependent
class Assignments {

    @Inject
    BallotShelf shelf;

    @Inject
    ApplicationShelf applications;

    @Inject
    ApplicationDetails details;

    @Inject
    Interests interests;

    @Inject
    Accounts accounts;

    Assigned assign(KnownApplication application, Assign assign) {
        requireEvaluated(application);
        requireGroup(application, assign.group(), Admission.ACCOUNT);
        PersonDetails person = accounts.person(Caller.SYSTEM, assign.person());
        interests.around(application).path(person).ifPresent(path -> {
            throw new ProblemException(ProgrammeProblem.CONFLICT_OF_INTEREST, path);
        });
        return shelf.ask(application.id(), assign.group(), person.id()).details(person.name());
    }

    List<Candidate> candidates(KnownApplication application, String text) {
        List<PersonDetails> people =
                accounts.people(Caller.SYSTEM, text, null, Evaluations.MOST_CANDIDATES).items().stream()
                        .filter(person -> person.state() == PersonDetails.State.ACTIVE)
                        .toList();
        Map<Id, Integer> owed =
                shelf.owed(people.stream().map(PersonDetails::id).toList());
        Interests.Around around = interests.around(application);
        return people.stream()
                .map(person -> new Candidate(
                        person.id(),
                        person.name(),
                        workplace(person),
                        owed.getOrDefault(person.id(), 0),
                        around.path(person).orElse("")))
                .sorted(Comparator.comparing((Candidate one) -> !one.conflict().isEmpty())
                        .thenComparing(Candidate::waiting))
                .toList();
    }

    private @Nullable LocalizedText workplace(PersonDetails person) {
        Id place = person.organisation();
        return place == null
                ? null
                : interests.organisations.organisation(place).name();
    }

    /** Each application takes the least loaded of those who may; equal loads go by the order in which people were named. */
    List<Assigned> spread(Id call, Spread spread) {
        List<PersonDetails> people = spread.people().stream()
                .distinct()
                .map(person -> accounts.person(Caller.SYSTEM, person))
                .toList();
        List<KnownApplication> evaluated = applications.of(call, EnumSet.of(ApplicationState.EVALUATION));
        Map<Id, Integer> loads = new HashMap<>();
        evaluated.forEach(application ->
                shelf.asked(application.id()).forEach(asked -> loads.merge(asked.person(), 1, Integer::sum)));
        List<Assigned> all = new ArrayList<>();
        for (KnownApplication application : evaluated) {
            requireGroup(application, spread.group(), Admission.ACCOUNT);
            Interests.Around around = interests.around(application);
            List<Id> already = shelf.asked(application.id()).stream()
                    .filter(asked -> asked.group().equals(spread.group()))
                    .map(Evaluator::person)
                    .toList();
            people.stream()
                    .filter(person -> !already.contains(person.id()))
                    .sorted(Comparator.comparing(person -> loads.getOrDefault(person.id(), 0)))
                    .filter(person -> around.path(person).isEmpty())
                    .limit(Math.max(0, spread.each() - already.size()))
                    .toList()
                    .forEach(person -> {
                        all.add(shelf.ask(application.id(), spread.group(), person.id())
                                .details(person.name()));
                        loads.merge(person.id(), 1, Integer::sum);
                    });
        }
        return all;
    }

    List<Assigned> asked(KnownApplication application) {
        return shelf.asked(application.id()).stream()
                .map(asked -> asked.details(
                        accounts.person(Caller.SYSTEM, asked.person()).name()))
                .toList();
    }

    Passes issue(KnownApplication application, Issue issue) {
        requireEvaluated(application);
        requireGroup(application, issue.group(), Admission.TOKEN);
        return new Passes(shelf.issue(application.id(), issue.group(), issue.count()));
    }

    private static void requireEvaluated(KnownApplication application) {
        if (application.state() != ApplicationState.EVALUATION) {
            throw new ProblemException(ProgrammeProblem.COMMAND_NOT_POSSIBLE);
        }
    }

    private void requireGroup(KnownApplication application, String code, Admission admission) {
        Optional<Stakeholders> group = details.call(application).description().groups().stream()
                .filter(one -> one.code().equals(code) && one.admission() == admission)
                .findFirst();
        if (group.isEmpty()) {
            throw new ProblemException(ProgrammeProblem.GROUP_REFUSED);
        }
    }
}
