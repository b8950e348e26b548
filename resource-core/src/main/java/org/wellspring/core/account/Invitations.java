package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.account.credential.Secret;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.Identifiers;

/** The shelf of links that work once. A new link for the same person, or for the set-up, ends the one before. */
@ApplicationScoped
class Invitations {

    private static final Duration VALID = Duration.ofDays(Accounts.INVITATION_DAYS);
    private static final Duration SET_UP_VALID = Duration.ofMinutes(Accounts.SET_UP_MINUTES);

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    String open(Account account) {
        end(account);
        return open(account.id, VALID);
    }

    void end(Account account) {
        entities.createQuery("delete from Invitation i where i.account = :account")
                .setParameter("account", account.id)
                .executeUpdate();
    }

    String openSetUp() {
        entities.createQuery("delete from Invitation i where i.account is null").executeUpdate();
        return open(null, SET_UP_VALID);
    }

    /** @throws ProblemException {@link AccountProblem#LINK_ENDED} */
    Invitation live(String secret) {
        return entities.createQuery(
                        "select i from Invitation i where i.secretDigest = :digest and i.expires > :now",
                        Invitation.class)
                .setParameter("digest", Secret.digest(secret))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(AccountProblem.LINK_ENDED));
    }

    /** Uses the link up; of two at the same moment one is told that somebody else was faster. */
    void close(Invitation invitation) {
        entities.remove(invitation);
        Conflicts.flush(entities);
    }

    Optional<Account> invited(Invitation invitation) {
        return Optional.ofNullable(invitation.account).map(id -> entities.find(Account.class, id));
    }

    void sweep() {
        entities.createQuery("delete from Invitation i where i.expires <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private String open(@Nullable Long account, Duration validity) {
        String secret = Secret.random();
        entities.persist(new Invitation(
                identifiers.next(),
                Secret.digest(secret),
                account,
                clock.instant().plus(validity)));
        return secret;
    }
}
