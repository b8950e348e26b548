package org.wellspring.core.programme.decision;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Stakeholders;
import org.wellspring.api.programme.Decisions;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.programme.application.KnownApplication;
import org.wellspring.core.programme.evaluation.Composite;
import org.wellspring.core.shared.Findings;

/** The desk for what is laid before the public. */
@Stateless
public class DecisionsService implements Decisions {

    /** Below this many ballots a mean could be told apart into people. */
    private static final int SMALLEST_SHOWN = 3;

    private static final int LONGEST_NAME = 100;

    private static final int LONGEST_CONTACT = 200;

    private static final int LONGEST_WORDS = 5000;

    @Inject
    Policy policy;

    @Inject
    AuditTrail audit;

    @Inject
    ObjectionShelf shelf;

    @Inject
    Publicity publicity;

    @Override
    public List<Proposal> proposals() {
        return publicity.applications.inPublicity().stream().map(this::details).toList();
    }

    @Override
    public Proposal proposal(Id application) {
        return details(published(application));
    }

    @Override
    public Objection object(Caller caller, Id application, Raise raise) {
        KnownApplication concerned = published(application);
        new Findings()
                .required("/name", raise.name(), LONGEST_NAME)
                .required("/contact", raise.contact(), LONGEST_CONTACT)
                .required("/words", raise.words(), LONGEST_WORDS)
                .refuseIfAny();
        Objection objection = shelf.keep(concerned.id(), raise).details();
        audit.record(
                caller,
                "programme.object",
                application,
                Map.of("objection", objection.id().toString()));
        return objection;
    }

    @Override
    public List<Objection> objections(Caller caller, Id application) {
        requireDecider(caller, publicity.applications.find(application));
        return shelf.of(application).stream().map(RaisedObjection::details).toList();
    }

    @Override
    public Objection answer(Caller caller, Id id, String answer) {
        RaisedObjection objection = shelf.find(id);
        requireDecider(caller, publicity.applications.find(objection.application()));
        new Findings().required("/answer", answer, LONGEST_WORDS).refuseIfAny();
        objection.answer(caller, answer.strip(), shelf.clock.instant());
        shelf.save();
        audit.record(caller, "programme.answer-objection", objection.application(), Map.of("objection", id.toString()));
        return objection.details();
    }

    private void requireDecider(Caller caller, KnownApplication application) {
        policy.require(caller, Action.APPLICATION_DECIDE, new Guarded(null, application.organisation(), false));
        if (publicity.workplaces.isOwn(caller, application.organisation())) {
            throw new ProblemException(ProgrammeProblem.OWN_ORGANISATION);
        }
    }

    private KnownApplication published(Id id) {
        KnownApplication application = publicity.applications.find(id);
        if (application.state() != ApplicationState.PUBLICITY) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return application;
    }

    private Proposal details(KnownApplication application) {
        Call call = publicity.details.call(application);
        Composite composite = publicity.tally.composite(application.id(), call);
        return new Proposal(
                application.id(),
                application.programme(),
                call.description().name(),
                application.organisation(),
                publicity
                        .details
                        .names(List.of(application.organisation()))
                        .getOrDefault(application.organisation(), LocalizedText.EMPTY),
                application.district(),
                call.description().groups().isEmpty() ? null : composite.score().orElse(null),
                means(call, composite),
                application.since(),
                application.publicUntil().orElse(application.since()),
                shelf.open(application.id()));
    }

    /** All or none: one group left out could be worked out from the others and the whole. */
    private static List<GroupMean> means(Call call, Composite composite) {
        List<GroupMean> means = new ArrayList<>();
        List<Stakeholders> groups = call.description().groups();
        for (int index = 0; index < groups.size(); index++) {
            Composite.Result result = composite.results().get(index);
            if (result.ballots() < SMALLEST_SHOWN || result.mean().isEmpty()) {
                return List.of();
            }
            means.add(new GroupMean(groups.get(index).name(), result.mean().get(), result.ballots()));
        }
        return List.copyOf(means);
    }
}
