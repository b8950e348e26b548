package org.wellspring.core.operations.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;

/** The desk where work is left; wakes the courier once for each transaction that left some, right after its commit. */
@Stateless
public class OutboxService implements Outbox {

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    Courier courier;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    @Override
    public void add(String topic, Id subject, int version) {
        entities.persist(
                new Piece(identifiers.next().value(), new Piece.Work(topic, subject, version), clock.instant()));
        if (transactions.getResource(OutboxService.class) == null) {
            transactions.putResource(OutboxService.class, true);
            transactions.registerInterposedSynchronization(new WakeAfterCommit(courier));
        }
    }

    @Override
    public Backlog backlog() {
        Object[] counts = entities.createQuery(
                        "select count(p), sum(case when p.attempts > 1 then 1 else 0 end) from Piece p", Object[].class)
                .getSingleResult();
        return new Backlog(number(counts[0]), number(counts[1]));
    }

    private static long number(Object sum) {
        return sum == null ? 0 : ((Number) sum).longValue();
    }

    private record WakeAfterCommit(Courier courier) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                courier.wake();
            }
        }
    }
}
