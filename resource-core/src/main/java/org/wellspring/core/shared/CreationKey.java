package org.wellspring.core.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One remembered key: a digest of person and key, and what it created. */
@Entity
@Table(name = "creation_key")
class CreationKey {

    @Id
    @Column(name = "key_digest")
    String key;

    @Column(name = "content_digest")
    String contentDigest;

    @Column(name = "created_id")
    long created;

    @Column(name = "kept_until")
    Instant kept;

    CreationKey(String key, String contentDigest, long created, Instant kept) {
        this.key = key;
        this.contentDigest = contentDigest;
        this.created = created;
        this.kept = kept;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CreationKey() {}
}
