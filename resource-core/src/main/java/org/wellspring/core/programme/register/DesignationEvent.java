package org.wellspring.core.programme.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.programme.Register.Deed;
import org.wellspring.api.programme.Register.Event;
import org.wellspring.api.shared.Id;
import org.wellspring.core.programme.register.Course.Step;

/** One thing that happened to a designation; never changed once written. */
@Entity
@Table(name = "designation_event")
class DesignationEvent {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "designation_id")
    private long designation;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "recorded_at")
    private Instant recorded;

    @Column(name = "actor_id")
    private @Nullable Long actor;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;

    @Column(name = "ends_on")
    private @Nullable LocalDate until;

    DesignationEvent(Id id, Id designation, Step step, String reason) {
        this();
        this.id = id.value();
        this.designation = designation.value();
        this.deed = step.deed();
        this.on = step.on();
        this.until = step.until();
        this.reason = reason;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DesignationEvent() {}

    void by(Caller caller, Instant at) {
        recorded = at;
        actor = Optional.ofNullable(caller.person()).map(Id::value).orElse(null);
        actorName = caller.name();
    }

    Step step() {
        return new Step(deed, on, until);
    }

    Event details() {
        return new Event(deed, on, recorded, actorName, reason, until);
    }
}
