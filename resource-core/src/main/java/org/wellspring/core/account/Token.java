package org.wellspring.core.account;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Scope;
import org.wellspring.api.account.Tokens.TokenDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** A program that acts for a person. */
@Entity
@Table(name = "token")
class Token {

    /** Use is noted at most this often, so that a busy program does not write with every request. */
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @jakarta.persistence.Id
    long id;

    @Version
    long revision;

    @Column(name = "secret_digest")
    String secretDigest;

    @Column(name = "account_id")
    long account;

    @Column(name = "name")
    String name;

    @Column(name = "scopes")
    String scopes;

    @Column(name = "created_at")
    Instant created;

    @Column(name = "expires_at")
    Instant expires;

    @Column(name = "used_at")
    @Nullable
    Instant used;

    Token(Id id, String secretDigest, Terms terms, Instant now) {
        this.id = id.value();
        this.secretDigest = secretDigest;
        this.account = terms.owner().value();
        this.name = terms.purpose();
        this.scopes = StoredJson.write(new TreeSet<>(terms.scopes()));
        this.created = now;
        this.expires = now.plus(terms.lifetime());
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Token() {}

    boolean isDueToBeNoted(Instant now) {
        return used == null || !now.isBefore(used.plus(NOTED_EVERY));
    }

    Set<Scope> scopeSet() {
        return StoredJson.read(scopes, new TypeReference<>() {});
    }

    TokenDetails details() {
        return new TokenDetails(new Id(id), name, scopeSet(), created, expires, used);
    }

    /** What a token is issued for. */
    record Terms(Id owner, String purpose, Set<Scope> scopes, Duration lifetime) {}
}
