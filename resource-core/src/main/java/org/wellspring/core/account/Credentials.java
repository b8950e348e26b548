package org.wellspring.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;
import org.wellspring.core.account.credential.Secret;
import org.wellspring.core.shared.Identifiers;

/**
 * The shelf of sessions and tokens: what stands for a person from request to request. Whom one stands for is one
 * statement, by the unique digest of its secret, joined with the account, so that a suspension counts at once.
 */
@ApplicationScoped
class Credentials {

    private static final Set<Scope> EVERYTHING = Set.copyOf(EnumSet.allOf(Scope.class));

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    String openSession(Account account) {
        String secret = Secret.random();
        entities.persist(new Session(identifiers.next(), Secret.digest(secret), account.id, clock.instant()));
        return secret;
    }

    Optional<Caller> callerOfSession(String secret) {
        Instant now = clock.instant();
        return pair(
                        "select s, a from Session s, Account a where s.secretDigest = :digest and a.id = s.account"
                                + " and a.state = :active",
                        secret)
                .filter(pair -> ((Session) pair[0]).isLive(now))
                .map(pair -> {
                    noteSeen((Session) pair[0], now);
                    return ((Account) pair[1]).caller(EVERYTHING);
                });
    }

    Optional<Caller> callerOfToken(String secret) {
        Instant now = clock.instant();
        return pair(
                        "select t, a from Token t, Account a where t.secretDigest = :digest and a.id = t.account"
                                + " and a.state = :active",
                        secret)
                .filter(pair -> now.isBefore(((Token) pair[0]).expires))
                .map(pair -> {
                    noteUsed((Token) pair[0], now);
                    return ((Account) pair[1]).caller(((Token) pair[0]).scopeSet());
                });
    }

    Caller callerOf(Account account) {
        return account.caller(EVERYTHING);
    }

    /** Ends the session and answers whose it was. */
    Optional<Id> endSession(String secret) {
        Optional<Session> found = entities.createQuery(
                        "select s from Session s where s.secretDigest = :digest", Session.class)
                .setParameter("digest", Secret.digest(secret))
                .getResultStream()
                .findFirst();
        found.ifPresent(session -> entities.createQuery("delete from Session s where s.id = :id")
                .setParameter("id", session.id)
                .executeUpdate());
        return found.map(session -> new Id(session.account));
    }

    void endSessions(Id person) {
        entities.createQuery("delete from Session s where s.account = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    Token addToken(String secret, Token.Terms terms) {
        var token = new Token(identifiers.next(), Secret.digest(secret), terms, clock.instant());
        entities.persist(token);
        return token;
    }

    /** Newest first, without those that have ended. */
    List<Token> tokens(Id person) {
        return entities.createQuery(
                        "select t from Token t where t.account = :person and t.expires > :now"
                                + " order by t.created desc, t.id desc",
                        Token.class)
                .setParameter("person", person.value())
                .setParameter("now", clock.instant())
                .getResultList();
    }

    void end(Token token) {
        entities.createQuery("delete from Token t where t.id = :id")
                .setParameter("id", token.id)
                .executeUpdate();
    }

    void endTokens(Id person) {
        entities.createQuery("delete from Token t where t.account = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    void sweep() {
        Instant now = clock.instant();
        entities.createQuery("delete from Session s where s.seen <= :idle or s.opened <= :absolute")
                .setParameter("idle", now.minus(Session.IDLE))
                .setParameter("absolute", now.minus(Session.ABSOLUTE))
                .executeUpdate();
        entities.createQuery("delete from Token t where t.expires <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<Object[]> pair(String query, String secret) {
        List<Object[]> found = entities.createQuery(query, Object[].class)
                .setParameter("digest", Secret.digest(secret))
                .setParameter("active", PersonDetails.State.ACTIVE)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Repeats its condition, so that of many requests in the same minute one writes. */
    private void noteSeen(Session session, Instant now) {
        if (session.isDueToBeNoted(now)) {
            entities.createQuery("update Session s set s.seen = :now where s.id = :id and s.seen <= :due")
                    .setParameter("now", now)
                    .setParameter("id", session.id)
                    .setParameter("due", now.minus(Session.NOTED_EVERY))
                    .executeUpdate();
        }
    }

    private void noteUsed(Token token, Instant now) {
        if (token.isDueToBeNoted(now)) {
            entities.createQuery(
                            "update Token t set t.used = :now where t.id = :id and (t.used is null or t.used <= :due)")
                    .setParameter("now", now)
                    .setParameter("id", token.id)
                    .setParameter("due", now.minus(Token.NOTED_EVERY))
                    .executeUpdate();
        }
    }
}
