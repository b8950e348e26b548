package org.wellspring.core.operations.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.operations.AuditTrail.Entry;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** One line of the audit trail. Has no revision, because nobody ever changes it; the seal is none of its business. */
@Entity
@Table(name = "audit")
class AuditEntry {

    @jakarta.persistence.Id
    long id;

    @Column(name = "at", updatable = false)
    Instant at;

    @Column(name = "actor_id", updatable = false)
    @Nullable
    Long actor;

    @Column(name = "actor_name", updatable = false)
    String actorName;

    @Column(name = "act", updatable = false)
    String act;

    @Column(name = "subject_id", updatable = false)
    long subject;

    @Column(name = "details", updatable = false)
    String details;

    AuditEntry(Id id, Instant at, Caller caller, Act act) {
        this.id = id.value();
        this.at = at;
        this.actor = Optional.ofNullable(caller.person()).map(Id::value).orElse(null);
        this.actorName = caller.name();
        this.act = act.name();
        this.subject = act.subject().value();
        this.details = StoredJson.write(act.details());
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    Entry entry() {
        return new Entry(
                new Id(id),
                at,
                actor == null ? null : new Id(actor),
                actorName,
                act,
                new Id(subject),
                StoredJson.read(details, new TypeReference<Map<String, String>>() {}));
    }

    /** What was done to what. */
    record Act(String name, Id subject, Map<String, String> details) {}
}
