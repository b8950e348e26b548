package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.Begin;
import org.wellspring.api.programme.Applications.Shown;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.ProblemException;

/** Begins applications and takes their answers. */
@Dependent
class Drafting {

    @Inject
    ApplicationShelf shelf;

    @Inject
    ApplicationDetails details;

    @Inject
    AnswerRules rules;

    @Inject
    Organisations organisations;

    @Inject
    AuditTrail audit;

    KnownApplication begin(Caller caller, Begin begin) {
        Call call = details.calls.call(caller, begin.call());
        if (call.stage() != Stage.OPEN) {
            throw new ProblemException(ProgrammeProblem.CALL_NOT_OPEN);
        }
        Organisation organisation = organisations.organisation(begin.organisation());
        if (!fits(call.description().terms(), organisation)) {
            throw new ProblemException(ProgrammeProblem.NOT_ELIGIBLE);
        }
        KnownApplication application = new KnownApplication(shelf.nextId(), call, organisation, details.today.get());
        shelf.keep(caller, application);
        audit.record(
                caller,
                "programme.begin-application",
                application.id(),
                Map.of("call", call.description().code(), "school", organisation.code()));
        return application;
    }

    void answer(Caller caller, KnownApplication application, Answers answers) {
        List<Shown> before = shelf.evidence(application.id());
        List<Shown> evidence = rules.check(caller, details.call(application).description(), answers, before);
        application.answer(answers);
        shelf.writeEvidence(application.id(), evidence);
        shelf.write(caller, application);
    }

    private static boolean fits(Terms terms, Organisation organisation) {
        boolean kind = terms.kinds().isEmpty() || terms.kinds().contains(organisation.kind());
        boolean stage =
                terms.stages().isEmpty() || organisation.stages().stream().anyMatch(terms.stages()::contains);
        return kind && stage && organisation.state() != Organisations.State.CLOSED;
    }
}
