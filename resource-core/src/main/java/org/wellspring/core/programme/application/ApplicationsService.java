package org.wellspring.core.programme.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationCommand.Side;
import org.wellspring.api.programme.Applications;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Listing;

/** The desk for applications. */
@Stateless
public class ApplicationsService implements Applications {

    private static final int LONGEST_REASON = 2000;

    @Inject
    Policy policy;

    @Inject
    ApplicationShelf shelf;

    @Inject
    ApplicationDetails details;

    @Inject
    Drafting drafting;

    @Inject
    Proceedings proceedings;

    @Override
    public Slice<Summary> list(Caller caller, Query query) {
        caller.requirePerson();
        List<KnownApplication> found = shelf.list(caller, query);
        Map<Id, LocalizedText> names =
                details.names(found.stream().map(KnownApplication::organisation).toList());
        Map<Id, LocalizedText> calls = new HashMap<>();
        return Listing.slice(
                found,
                query.limit(),
                application -> application.summary(
                        calls.computeIfAbsent(
                                application.call(),
                                call -> details.call(application).description().name()),
                        names.getOrDefault(application.organisation(), LocalizedText.EMPTY)),
                application -> Cursor.after(Instant.EPOCH, application.id()));
    }

    @Override
    public Application application(Caller caller, Id id) {
        KnownApplication application = readable(caller, id);
        return shown(caller, application);
    }

    @Override
    public Application begin(Caller caller, Begin begin) {
        policy.require(caller, Action.APPLICATION_EDIT, new Guarded(null, begin.organisation(), false));
        return shown(caller, drafting.begin(caller, begin));
    }

    @Override
    public Application answer(Caller caller, Id id, long revision, Answers answers) {
        KnownApplication application = readable(caller, id);
        policy.require(caller, Action.APPLICATION_EDIT, application.guarded());
        Conflicts.requireRevision(revision, application.revision());
        drafting.answer(caller, application, answers);
        return shown(caller, application);
    }

    @Override
    public Application act(Caller caller, Id id, long revision, Act act) {
        KnownApplication application = readable(caller, id);
        policy.require(
                caller,
                act.command().side() == Side.SCHOOL ? Action.APPLICATION_SIGN : Action.APPLICATION_DECIDE,
                application.guarded());
        Conflicts.requireRevision(revision, application.revision());
        new Findings().text("/reason", act.reason(), LONGEST_REASON).refuseIfAny();
        proceedings.take(caller, application, act);
        return shown(caller, application);
    }

    @Override
    public List<Event> history(Caller caller, Id id) {
        return shelf.history(readable(caller, id).id());
    }

    private KnownApplication readable(Caller caller, Id id) {
        KnownApplication application = shelf.find(id);
        policy.require(caller, Action.APPLICATION_READ, application.guarded());
        return application;
    }

    private Application shown(Caller caller, KnownApplication application) {
        ApplicationCommand.Side side =
                policy.may(caller, Action.APPLICATION_DECIDE, application.guarded()) ? Side.CITY : Side.SCHOOL;
        return details.of(application, side);
    }
}
