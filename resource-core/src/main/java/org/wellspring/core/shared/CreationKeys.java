package org.wellspring.core.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * Remembers for a day what a caller's {@code Idempotency-Key} created, so that a repeated request gives the same thing
 * instead of a second one. Not for what is shown once, like a token: to show it again, its secret would have to be kept.
 */
@ApplicationScoped
public class CreationKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Clock clock;

    @Inject
    public CreationKeys(Clock clock) {
        this.clock = clock;
    }

    public CreationKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init")
    protected CreationKeys() {}

    /**
     * What the key created before.
     *
     * @param content the request in a form that is equal for equal requests
     * @throws ProblemException {@link SharedProblem#KEY_REUSED} when the key came with other content
     */
    public Optional<Id> created(Caller caller, @Nullable String key, String content) {
        if (key == null) {
            return Optional.empty();
        }
        List<CreationKey> found = entities.createQuery(
                        "select k from CreationKey k where k.key = :key and k.kept > :now", CreationKey.class)
                .setParameter("key", scoped(caller, key))
                .setParameter("now", clock.instant())
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!found.get(0).contentDigest.equals(digest(content))) {
            throw new ProblemException(SharedProblem.KEY_REUSED);
        }
        return Optional.of(new Id(found.get(0).created));
    }

    /** Notes in the running transaction what the key creates. Two at once: one wins, the other is told to repeat. */
    public void note(Caller caller, @Nullable String key, String content, Id created) {
        if (key == null) {
            return;
        }
        Instant now = clock.instant();
        entities.createQuery("delete from CreationKey k where k.key = :key and k.kept <= :now")
                .setParameter("key", scoped(caller, key))
                .setParameter("now", now)
                .executeUpdate();
        entities.persist(new CreationKey(scoped(caller, key), digest(content), created.value(), now.plus(KEPT)));
        Conflicts.flush(entities, SharedProblem.CONCURRENT_CHANGE);
    }

    /** Forgets keys whose day is over. @return how many */
    public int sweep() {
        return entities.createQuery("delete from CreationKey k where k.kept <= :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String scoped(Caller caller, String key) {
        return digest(caller.requirePerson() + " " + key);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
