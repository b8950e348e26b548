package org.wellspring.core.programme.application;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Today;

/** What is done to applications is written down, and the school is told. */
@Dependent
class Proceedings {

    /** What the school hears of. */
    private static final Set<ApplicationCommand> TOLD = EnumSet.of(
            ApplicationCommand.RETURN,
            ApplicationCommand.ACCEPT,
            ApplicationCommand.REJECT,
            ApplicationCommand.PUBLISH,
            ApplicationCommand.DESIGNATE);

    @Inject
    ApplicationShelf shelf;

    @Inject
    ApplicationSteps steps;

    @Inject
    AuditTrail audit;

    @Inject
    Notices notices;

    @Inject
    Today today;

    void take(Caller caller, KnownApplication application, Act act) {
        Id writer = application.changedBy();
        steps.take(caller, application, act, today.get());
        shelf.write(caller, application, act);
        shelf.save();
        String word = act.command().name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.record(caller, "programme." + word + "-application", application.id(), Map.of("reason", act.reason()));
        if (writer != null && TOLD.contains(act.command())) {
            notices.tell(
                    writer,
                    "programme.application-" + word,
                    shelf.nextId(),
                    List.of(application.id().toString()));
        }
    }

    /** In the transaction of the withdrawal: the indicator says so, and who wrote the application has a task. */
    void mark(@Observes ResourceEvent.Withdrawn withdrawn) {
        for (KnownApplication application : shelf.withdraw(withdrawn.resource())) {
            Id writer = application.changedBy();
            if (writer != null) {
                notices.tell(
                        writer,
                        "programme.evidence-withdrawn",
                        withdrawn.resource(),
                        List.of(application.id().toString()));
            }
        }
    }
}
