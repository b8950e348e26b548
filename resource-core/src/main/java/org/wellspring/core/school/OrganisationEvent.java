package org.wellspring.core.school;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.school.Successions.Event;
import org.wellspring.api.school.Successions.Happening;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.shared.StoredJson;

/** One line of an organisation's history; never changed once written. */
@Entity
@Table(name = "organisation_event")
class OrganisationEvent {

    @jakarta.persistence.Id
    private long id;

    @Column(name = "organisation_id")
    private long organisation;

    @Enumerated(EnumType.STRING)
    private Happening happening;

    @Column(name = "happened_on")
    private LocalDate on;

    @Column(name = "recorded_at")
    private Instant recorded;

    @Column(name = "actor_id")
    private @Nullable Long actor;

    @Column(name = "actor_name")
    private String actorName;

    private String reason;

    /** A {@link LocalizedText} as JSON. */
    private String name;

    /** A list of identifiers as JSON. */
    private String others;

    OrganisationEvent(Id id, KnownOrganisation organisation, What what, Caller caller, Instant recorded) {
        this.id = id.value();
        this.organisation = organisation.id().value();
        this.happening = what.happening();
        this.on = what.on();
        this.recorded = recorded;
        this.actor = Optional.ofNullable(caller.person()).map(Id::value).orElse(null);
        this.actorName = caller.name();
        this.reason = what.reason();
        this.name = StoredJson.write(organisation.name());
        this.others = StoredJson.write(what.others());
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected OrganisationEvent() {}

    Event details() {
        return new Event(
                new Id(id),
                happening,
                on,
                recorded,
                actorName,
                reason,
                StoredJson.read(name, LocalizedText.class),
                StoredJson.read(others, new TypeReference<List<Id>>() {}));
    }

    /** What happened, when, why, and with whom. */
    record What(Happening happening, LocalDate on, String reason, List<Id> others) {}
}
