package org.wellspring.core.programme.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.ApplicationCommand;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Act;
import org.wellspring.api.programme.Applications.Event;
import org.wellspring.api.shared.Id;

/** One step of an application; never changed once written. */
@Entity
@Table(name = "application_event")
class ApplicationEvent {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "application_id")
    private long application;

    @Enumerated(EnumType.STRING)
    private ApplicationCommand command;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "recorded_at")
    private Instant recorded;

    @Column(name = "actor_id")
    private @Nullable Long actor;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;

    ApplicationEvent(Id id, KnownApplication application, Act act) {
        this();
        this.id = id.value();
        this.application = application.id().value();
        this.command = act.command();
        this.state = application.state();
        this.reason = act.reason();
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ApplicationEvent() {}

    void by(Caller caller, Instant at) {
        recorded = at;
        actor = Optional.ofNullable(caller.person()).map(Id::value).orElse(null);
        actorName = caller.name();
    }

    Event details() {
        return new Event(command, state, recorded, actorName, reason);
    }
}
