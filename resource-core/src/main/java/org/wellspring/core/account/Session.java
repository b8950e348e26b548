package org.wellspring.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.wellspring.api.account.SignIn;
import org.wellspring.api.shared.Id;

/** A browser that is signed in. */
@Entity
@Table(name = "session")
class Session {

    static final Duration IDLE = Duration.ofMinutes(SignIn.IDLE_MINUTES);
    static final Duration ABSOLUTE = Duration.ofHours(SignIn.ABSOLUTE_HOURS);

    /** Seen is noted at most this often, so that reading pages does not write. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @jakarta.persistence.Id
    long id;

    @Version
    long revision;

    @Column(name = "secret_digest")
    String secretDigest;

    @Column(name = "account_id")
    long account;

    @Column(name = "opened_at")
    Instant opened;

    @Column(name = "seen_at")
    Instant seen;

    Session(Id id, String secretDigest, long account, Instant now) {
        this.id = id.value();
        this.secretDigest = secretDigest;
        this.account = account;
        this.opened = now;
        this.seen = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    boolean isLive(Instant now) {
        return now.isBefore(seen.plus(IDLE)) && now.isBefore(opened.plus(ABSOLUTE));
    }

    boolean isDueToBeNoted(Instant now) {
        return !now.isBefore(seen.plus(NOTED_EVERY));
    }
}
