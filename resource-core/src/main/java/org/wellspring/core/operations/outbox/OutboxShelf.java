package org.wellspring.core.operations.outbox;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Takes pieces off the shelf and puts them back, each in a short transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxShelf {

    /** How long a node that has taken a piece may be silent before another takes it. */
    static final Duration LEASE = Duration.ofMinutes(1);

    static final int AT_ONCE = 50;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** Rows that another node is just taking are passed over, not waited for. */
    private static final String DUE = """
            select id from outbox where due_at <= ? order by due_at, id
            fetch first %d rows only for update skip locked
            """;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Clock clock;

    @Inject
    public OutboxShelf(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected OutboxShelf() {}

    /** Without a container. */
    OutboxShelf(EntityManager entities, Clock clock) {
        this(clock);
        this.entities = entities;
    }

    /** The oldest pieces due, taken for the length of the lease. */
    public List<Piece> take() {
        Instant now = clock.instant();
        List<?> ids = entities.createNativeQuery(DUE.formatted(AT_ONCE))
                .setParameter(1, Timestamp.from(now))
                .getResultList();
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Piece> taken = entities.createQuery(
                        "select p from Piece p where p.id in :ids order by p.due, p.id", Piece.class)
                .setParameter(
                        "ids", ids.stream().map(id -> ((Number) id).longValue()).toList())
                .getResultList();
        taken.forEach(piece -> piece.takeUntil(now.plus(LEASE)));
        return taken;
    }

    public void done(Collection<Piece> pieces) {
        if (!pieces.isEmpty()) {
            entities.createQuery("delete from Piece p where p.id in :ids")
                    .setParameter("ids", pieces.stream().map(piece -> piece.id).toList())
                    .executeUpdate();
        }
    }

    /** Due again after a pause that doubles from a second to an hour. */
    public void failed(Piece piece) {
        Duration pause = Duration.ofSeconds(1L << Math.min(piece.attempts - 1, 12));
        again(piece, pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /** Nobody here does this; a later version of the application may. */
    public void unknown(Piece piece) {
        again(piece, LONGEST_PAUSE);
    }

    private void again(Piece piece, Duration pause) {
        entities.createQuery("update Piece p set p.due = :due where p.id = :id")
                .setParameter("due", clock.instant().plus(pause))
                .setParameter("id", piece.id)
                .executeUpdate();
    }
}
