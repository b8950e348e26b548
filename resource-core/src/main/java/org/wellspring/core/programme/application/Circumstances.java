package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.Calls.Terms;
import org.wellspring.core.programme.decision.ObjectionShelf;
import org.wellspring.core.programme.evaluation.Tally;

/** Gathers what a command is judged by. */
@Dependent
class Circumstances {

    /** In which a returned application may still be mended, even after the call has closed. */
    private static final int DAYS_TO_MEND = 14;

    @Inject
    ApplicationShelf shelf;

    @Inject
    ApplicationDetails details;

    @Inject
    Workplaces workplaces;

    @Inject
    Tally tally;

    @Inject
    ObjectionShelf objections;

    Life.Facts of(Caller caller, KnownApplication application, Act act, LocalDate today) {
        Call call = details.call(application);
        ApplicationCommand command = act.command();
        boolean complete = command != ApplicationCommand.SUBMIT
                || details.lacking(
                                application, call, details.score(application, call), shelf.evidence(application.id()))
                        .isEmpty();
        return new Life.Facts(
                command.side(),
                workplaces.isOwn(caller, application.organisation()),
                takes(application, call, today),
                complete,
                command != ApplicationCommand.PROPOSE || tally.isEnough(application.id(), call),
                command != ApplicationCommand.PROPOSE
                        || isSeatLeft(application, call.description().terms()),
                application
                        .publicUntil()
                        .filter(until -> !today.isBefore(until))
                        .isPresent(),
                objections.isOpen(application.id()),
                call.description().terms().cultivated(),
                act.reason());
    }

    private static boolean takes(KnownApplication application, Call call, LocalDate today) {
        boolean mending = application.state() == ApplicationState.RETURNED
                && !today.isAfter(application.since().plusDays(DAYS_TO_MEND));
        return call.stage() == Stage.OPEN || mending;
    }

    private boolean isSeatLeft(KnownApplication application, Terms terms) {
        List<KnownApplication> seated = shelf.seated(application.call());
        @Nullable Integer seats = terms.seats();
        @Nullable Integer quota = terms.districtQuota();
        long near = seated.stream()
                .filter(other -> other.district().equals(application.district()))
                .count();
        return (seats == null || seated.size() < seats) && (quota == null || near < quota);
    }
}
