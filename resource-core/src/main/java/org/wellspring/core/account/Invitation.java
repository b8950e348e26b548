package org.wellspring.core.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/** A link that works once: for somebody invited, or, without an account, for the first administrator. */
@Entity
@Table(name = "invitation")
class Invitation {

    @jakarta.persistence.Id
    long id;

    @Version
    long revision;

    @Column(name = "secret_digest")
    String secretDigest;

    @Column(name = "account_id")
    @Nullable
    Long account;

    @Column(name = "expires_at")
    Instant expires;

    Invitation(Id id, String secretDigest, @Nullable Long account, Instant expires) {
        this.id = id.value();
        this.secretDigest = secretDigest;
        this.account = account;
        this.expires = expires;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}
}
