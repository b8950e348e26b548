package org.wellspring.core.account.credential;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.Conflicts;

/**
 * Slows down guessing. Counts failures in the database, so that a restart or another node forgets nothing, and in
 * transactions of its own, so that the refusal does not undo the count. An address is slowed down from its 5th failure
 * in a row; a client only from its 20th, because a whole school may come from one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Throttle {

    static final int ACCOUNT_LIMIT = 5;
    static final int CLIENT_LIMIT = 20;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Clock clock;

    @Inject
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected Throttle() {}

    /** Without a container: every step in the transaction of the caller. */
    public Throttle(EntityManager entities, Clock clock) {
        this(clock);
        this.entities = entities;
    }

    /** @throws ProblemException {@link AccountProblem#SIGN_IN_SLOWED} */
    public void requireOpen(String email, String client) {
        refuse(max(wait(account(email), ACCOUNT_LIMIT), wait(client(client), CLIENT_LIMIT)));
    }

    private static void refuse(Duration wait) {
        if (wait.compareTo(Duration.ZERO) > 0) {
            throw new ProblemException(
                    AccountProblem.SIGN_IN_SLOWED, wait.plusMillis(999).toSeconds());
        }
    }

    /** For one who is here already: only the address counts. @throws ProblemException as above */
    public void requireOpen(String email) {
        refuse(wait(account(email), ACCOUNT_LIMIT));
    }

    /** As below, without a client. */
    public void failed(String email) {
        count(account(email), clock.instant());
        Conflicts.flush(entities);
    }

    /** Counts. Two first failures at the same moment: the second answers {@code CONCURRENT_CHANGE} and is not counted. */
    public void failed(String email, String client) {
        Instant now = clock.instant();
        count(account(email), now);
        count(client(client), now);
        Conflicts.flush(entities);
    }

    /** Forgets the failures of the address; the client's stay, or one known password would pay for guessing others. */
    public void succeeded(String email) {
        entities.createQuery("delete from FailureCount f where f.subject = :subject")
                .setParameter("subject", account(email))
                .executeUpdate();
    }

    /** Forgets what is too old to matter. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void sweep() {
        entities.createQuery("delete from FailureCount f where f.last < :forgotten")
                .setParameter("forgotten", clock.instant().minus(FailureCount.FORGOTTEN))
                .executeUpdate();
    }

    private Duration wait(String subject, int limit) {
        FailureCount found = entities.find(FailureCount.class, subject);
        return found == null ? Duration.ZERO : found.remainingWait(limit, clock.instant());
    }

    private void count(String subject, Instant now) {
        FailureCount found = entities.find(FailureCount.class, subject, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            entities.persist(new FailureCount(subject, now));
        } else {
            found.failedAgain(now);
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String account(String email) {
        return Secret.digest("account " + email);
    }

    private static String client(String client) {
        return Secret.digest("client " + client);
    }
}
