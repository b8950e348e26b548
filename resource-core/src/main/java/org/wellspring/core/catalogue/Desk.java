package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;

/** What every service of the catalogue has at hand: who may, what time it is, who must hear of it and where it is noted. */
@Dependent
class Desk {

    private final Policy policy;
    private final AuditTrail audit;
    private final Event<ResourceEvent> events;
    private final Clock clock;
    private final Identifiers identifiers;

    @Inject
    Desk(Policy policy, AuditTrail audit, Event<ResourceEvent> events, Clock clock, Identifiers identifiers) {
        this.policy = policy;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    boolean may(Caller caller, Action action, Guarded object) {
        return policy.may(caller, action, object);
    }

    void require(Caller caller, Action action, Guarded object) {
        policy.require(caller, action, object);
    }

    Instant now() {
        return clock.instant();
    }

    Id nextId() {
        return identifiers.next();
    }

    void tell(ResourceEvent event) {
        events.fire(event);
    }

    void note(Caller caller, String verb, Id resource, Map<String, String> details) {
        audit.record(caller, "catalogue." + verb, resource, details);
    }
}
