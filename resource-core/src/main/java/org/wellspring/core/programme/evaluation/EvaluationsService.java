package org.wellspring.core.programme.evaluation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.Evaluations;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.programme.application.KnownApplication;
import org.wellspring.core.shared.Findings;

/** The desk for evaluation. */
@Stateless
public class EvaluationsService implements Evaluations {

    private static final int MOST_PEOPLE = 200;

    private static final int MOST_EACH = 20;

    private static final int MOST_TEXT = 200;

    private static final int MOST_PASSES = 500;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    Assignments assignments;

    @Inject
    Voting voting;

    @Inject
    Results results;

    @Override
    public Assigned assign(Caller caller, Id application, Assign assign) {
        Assigned assigned = assignments.assign(decided(caller, application), assign);
        audit.record(
                caller,
                "programme.ask-evaluator",
                application,
                Map.of("group", assign.group(), "person", assign.person().toString()));
        return assigned;
    }

    @Override
    public List<Candidate> candidates(Caller caller, Id application, String text) {
        KnownApplication known = decided(caller, application);
        new Findings().text("/q", text, MOST_TEXT).refuseIfAny();
        return assignments.candidates(known, text.strip());
    }

    @Override
    public List<Assigned> spread(Caller caller, Id call, Spread spread) {
        policy.require(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
        new Findings()
                .entries("/people", spread.people().size(), MOST_PEOPLE)
                .range("/each", spread.each(), 1, MOST_EACH)
                .refuseIfAny();
        List<Assigned> spreadOut = assignments.spread(call, spread);
        audit.record(
                caller,
                "programme.spread-evaluators",
                call,
                Map.of("group", spread.group(), "count", Integer.toString(spreadOut.size())));
        return spreadOut;
    }

    @Override
    public List<Assigned> assigned(Caller caller, Id application) {
        return assignments.asked(decided(caller, application));
    }

    @Override
    public Passes issue(Caller caller, Id application, Issue issue) {
        KnownApplication known = decided(caller, application);
        new Findings().range("/count", issue.count(), 1, MOST_PASSES).refuseIfAny();
        Passes passes = assignments.issue(known, issue);
        audit.record(
                caller,
                "programme.issue-passes",
                application,
                Map.of("group", issue.group(), "count", Integer.toString(issue.count())));
        return passes;
    }

    @Override
    public List<Task> mine(Caller caller) {
        return voting.shelf.tasks(caller.requirePerson()).stream()
                .map(voting::task)
                .toList();
    }

    @Override
    public Paper paper(Caller caller, Id task) {
        Evaluator evaluator = own(caller, task);
        return voting.paper(evaluator.application(), evaluator.group(), evaluator.hasVoted());
    }

    @Override
    public Paper paper(String pass) {
        BallotShelf.Pass known = voting.shelf.pass(pass);
        return voting.paper(known.application(), known.group(), known.used());
    }

    /** That somebody voted is written down; what, nowhere beside their name. */
    @Override
    public void vote(Caller caller, Id task, Vote vote) {
        Evaluator evaluator = own(caller, task);
        voting.vote(evaluator, vote);
    }

    @Override
    public void vote(String pass, Vote vote) {
        voting.vote(pass, vote);
    }

    @Override
    public Result result(Caller caller, Id application) {
        return results.of(decided(caller, application));
    }

    @Override
    public Ranking ranking(Caller caller, Id call) {
        policy.require(caller, Action.PROGRAMME_KEEP, Guarded.NOTHING);
        return results.ranking(results.details.call(caller, call));
    }

    private Evaluator own(Caller caller, Id task) {
        Evaluator evaluator = voting.shelf.evaluator(task);
        policy.require(caller, Action.BALLOT_CAST, evaluator.guarded());
        return evaluator;
    }

    /** Nobody steers the evaluation of the organisation they work at, nor looks into it. */
    private KnownApplication decided(Caller caller, Id id) {
        KnownApplication application = assignments.applications.find(id);
        policy.require(caller, Action.APPLICATION_DECIDE, new Guarded(null, application.organisation(), false));
        if (assignments.interests.workplaces.isOwn(caller, application.organisation())) {
            throw new ProblemException(ProgrammeProblem.OWN_ORGANISATION);
        }
        return application;
    }
}
