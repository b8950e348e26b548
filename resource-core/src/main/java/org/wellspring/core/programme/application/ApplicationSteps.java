package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.programme.Register;
import org.wellspring.api.programme.Register.Designate;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.programme.call.CallShelf;
import org.wellspring.core.programme.evaluation.Composite;
import org.wellspring.core.programme.evaluation.Tally;

/** Moves an application on, with all that the step brings. */
@Dependent
class ApplicationSteps {

    private static final int LONGEST_REASON = 1000;

    @Inject
    Circumstances circumstances;

    @Inject
    ApplicationDetails details;

    @Inject
    CallShelf calls;

    @Inject
    Tally tally;

    @Inject
    Register register;

    /** @throws ProblemException the rule that stands in the way */
    void take(Caller caller, KnownApplication application, Act act, LocalDate today) {
        calls.lock(application.call());
        ApplicationState next =
                Life.next(application.state(), act.command(), circumstances.of(caller, application, act, today));
        Call call = details.call(application);
        switch (act.command()) {
            case SUBMIT -> application.scoreBy(call.criteriaVersion());
            case PROPOSE -> propose(application, call);
            case PUBLISH -> application.publishUntil(end(call.description().terms(), today));
            case DESIGNATE -> designate(caller, application, act, today);
            default -> {}
        }
        application.moveTo(next, today);
    }

    private void propose(KnownApplication application, Call call) {
        if (!call.description().groups().isEmpty() && !call.ballotsClosed()) {
            throw new ProblemException(ProgrammeProblem.BALLOTS_OPEN);
        }
        Composite composite = tally.composite(application.id(), call);
        application.propose(
                composite.score().map(score -> score.toPlainString()).orElse(""), composite.digest());
    }

    /** Without a period, the public may still read it, and it can be decided the same day. */
    private static LocalDate end(Terms terms, LocalDate today) {
        return terms.publicityDays() == 0
                ? today
                : new WorkingDays(new HashSet<>(terms.holidays()), new HashSet<>(terms.workedDays()))
                        .after(today, terms.publicityDays());
    }

    private void designate(Caller caller, KnownApplication application, Act act, LocalDate today) {
        Call call = details.call(application);
        details.lapsed(application, call).ifPresent(day -> {
            throw new ProblemException(ProgrammeProblem.LAPSED, day);
        });
        String reason = act.reason().isBlank() ? call.description().name().in(Locale.CHINESE) : act.reason();
        application.became(register.designate(
                        caller,
                        new Designate(
                                application.programme(),
                                application.organisation(),
                                LocalizedText.EMPTY,
                                today,
                                null,
                                reason.substring(0, Math.min(reason.length(), LONGEST_REASON))))
                .id());
    }
}
