package org.wellspring.core.operations.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One piece of work that waits. Whoever has taken it is told apart by the exact time it comes due again. */
@Entity
@Table(name = "outbox")
class Piece {

    @Id
    long id;

    @Column(name = "topic")
    String topic;

    @Column(name = "subject_id")
    long subject;

    @Column(name = "version")
    int version;

    @Column(name = "due_at")
    Instant due;

    @Column(name = "attempts")
    int attempts;

    Piece(long id, Work work, Instant due) {
        this.id = id;
        this.topic = work.topic();
        this.subject = work.subject().value();
        this.version = work.version();
        this.due = due;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Piece() {}

    void takeUntil(Instant lease) {
        due = lease;
        attempts++;
    }

    /** What is to be done with what. */
    record Work(String topic, org.wellspring.api.shared.Id subject, int version) {}
}
