package org.wellspring.core.operations.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.operations.Outbox.Worker;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.background.Background;

/**
 * Carries pieces from the shelf to their workers, one at a time on this node, oldest first. Woken after commits and by
 * {@link OutboxBell}; a call that comes while it works makes it look once more before it rests.
 */
@ApplicationScoped
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    @Inject
    Background background;

    @Inject
    OutboxShelf shelf;

    @Inject
    @Any
    Instance<Worker> workers;

    @Inject
    Clock clock;

    private final AtomicInteger calls = new AtomicInteger();

    /** Returns at once. */
    public void wake() {
        if (calls.getAndIncrement() == 0 && !background.run(this::round)) {
            calls.set(0);
        }
    }

    private void round() {
        int answered;
        do {
            answered = calls.get();
            carryAll();
        } while (!calls.compareAndSet(answered, 0));
    }

    /** A database that does not answer ends the round; the bell rings again. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void carryAll() {
        try {
            List<Piece> taken = List.of();
            do {
                carry(taken);
                taken = background.isEnding() ? List.of() : shelf.take();
            } while (!taken.isEmpty());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Waiting work could not be taken", failure);
        }
    }

    /** Stops in time before the lease ends: what is left then comes due again by itself, here or elsewhere. */
    private void carry(List<Piece> taken) {
        Instant end = clock.instant().plus(OutboxShelf.LEASE.dividedBy(2));
        List<Piece> done = new ArrayList<>();
        for (Piece piece : taken) {
            if (background.isEnding() || clock.instant().isAfter(end)) {
                break;
            }
            if (work(piece)) {
                done.add(piece);
            }
        }
        shelf.done(done);
    }

    private boolean work(Piece piece) {
        for (Worker worker : workers) {
            if (worker.topic().equals(piece.topic)) {
                return work(worker, piece);
            }
        }
        shelf.unknown(piece);
        return false;
    }

    private boolean work(Worker worker, Piece piece) {
        try {
            worker.work(new Id(piece.subject), piece.version);
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Work " + piece.topic + " failed at attempt " + piece.attempts, failure);
            shelf.failed(piece);
            return false;
        }
    }
}
