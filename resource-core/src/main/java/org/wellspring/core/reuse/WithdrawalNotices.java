package org.wellspring.core.reuse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * Tells everybody who collected a resource that it left the catalogue. The withdrawal itself only leaves a note in the
 * outbox, so it takes as long for a resource in ten thousand collections as for one in none; each person's notice is a
 * transaction of its own, and a repeated one changes nothing.
 */
@ApplicationScoped
public class WithdrawalNotices implements Outbox.Worker {

    private static final String TOPIC = "reuse.collected-withdrawn";

    private static final int AT_ONCE = 500;

    @Inject
    Outbox outbox;

    @Inject
    Catalogue catalogue;

    @Inject
    CollectionShelf shelf;

    @Inject
    ReaderNotices notices;

    /** In the transaction of the withdrawal. */
    void noteWithdrawal(@Observes ResourceEvent.Withdrawn event) {
        outbox.add(TOPIC, event.resource(), 0);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void work(Id subject, int version) {
        withdrawnTitle(subject).ifPresent(title -> {
            List<Long> readers = shelf.collectors(subject, Long.MIN_VALUE, AT_ONCE);
            while (!readers.isEmpty()) {
                readers.forEach(reader -> notices.collectedWithdrawn(new Id(reader), subject, title));
                readers = shelf.collectors(subject, readers.get(readers.size() - 1), AT_ONCE);
            }
        });
    }

    /** Empty when the resource was put back meanwhile: then there is nothing to tell. */
    private Optional<LocalizedText> withdrawnTitle(Id resource) {
        try {
            return Optional.of(catalogue.tombstone(resource).title());
        } catch (ProblemException back) {
            if (back.problem() == SharedProblem.NOT_FOUND) {
                return Optional.empty();
            }
            throw back;
        }
    }
}
