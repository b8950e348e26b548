package org.wellspring.core.discovery.index;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.content.FilesRead;
import org.wellspring.api.shared.Id;
import org.wellspring.core.discovery.log.ChangeLog;
import org.wellspring.core.shared.Hourly;

/** Notes in the log what happens to resources, and wakes this node's indexer once the transaction is committed. */
@ApplicationScoped
public class ChangeNotes {

    /** A node that was away for longer makes its index anew. */
    static final Duration KEPT = Duration.ofDays(7);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transactions;

    @Inject
    ChangeLog log;

    @Inject
    Indexer indexer;

    @Inject
    Clock clock;

    void enter(@Observes ResourceEvent.Published event) {
        note(event.resource(), false);
    }

    void enter(@Observes ResourceEvent.PublishedInBulk event) {
        note(event.resource(), false);
    }

    /** What stands in its files is found too, if it is in the catalogue. */
    void enter(@Observes FilesRead event) {
        note(event.resource(), false);
    }

    void leave(@Observes ResourceEvent.Withdrawn event) {
        note(event.resource(), true);
    }

    void forget(@Observes Hourly hour) {
        log.forgetBefore(clock.instant().minus(KEPT));
    }

    private void note(Id resource, boolean gone) {
        log.note(resource, gone);
        if (transactions.getResource(ChangeNotes.class) == null) {
            transactions.putResource(ChangeNotes.class, true);
            transactions.registerInterposedSynchronization(new WakeAfterCommit(indexer));
        }
    }

    private record WakeAfterCommit(Indexer indexer) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                indexer.wake();
            }
        }
    }
}
