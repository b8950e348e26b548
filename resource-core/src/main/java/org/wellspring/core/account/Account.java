package org.wellspring.core.account;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Accounts.InvitePerson;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Grant;
import org.wellspring.api.account.PersonDetails;
import org.wellspring.api.account.PersonDetails.State;
import org.wellspring.api.account.Role;
import org.wellspring.api.account.Scope;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/** A person. Grants are one document, so that a caller is known after reading one row. */
@Entity
@Table(name = "account")
class Account {

    @jakarta.persistence.Id
    long id;

    @Version
    long revision;

    @Column(name = "email")
    String email;

    @Column(name = "name")
    String name;

    /** In the PHC string format; null until an invitation is accepted. */
    @Column(name = "password")
    @Nullable
    String password;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    State state;

    @Column(name = "organisation_id")
    @Nullable
    Long organisation;

    @Column(name = "grants")
    String grants;

    /** Whether the grants hold the whole city's administrator, for counting them. */
    @Column(name = "administrator")
    boolean administrator;

    @Column(name = "language")
    String language;

    @Column(name = "created_at")
    Instant created;

    /** Written by a statement in SQL, which leaves the revision alone: signing in must not make the record stale for whoever is editing it. */
    @Column(name = "last_sign_in_at", updatable = false)
    @Nullable
    Instant lastSignIn;

    private Account(Id id, String email, String name, Instant created) {
        this.id = id.value();
        this.email = email;
        this.name = name;
        this.state = State.INVITED;
        this.grants = "[]";
        this.language = "zh";
        this.created = created;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    static Account invited(Id id, InvitePerson invitation, Instant now) {
        var account = new Account(id, invitation.email(), invitation.name(), now);
        account.inviteAgain(invitation);
        return account;
    }

    static Account firstAdministrator(Id id, String email, String name, Instant now) {
        var account = new Account(id, email, name, now);
        account.grant(Set.of(new Grant(Role.ADMINISTRATOR, null)));
        return account;
    }

    /** Replaces what an invitation that nobody accepted yet said. */
    void inviteAgain(InvitePerson invitation) {
        name = invitation.name();
        organisation =
                Optional.ofNullable(invitation.organisation()).map(Id::value).orElse(null);
        grant(invitation.grants());
    }

    void accept(String chosenName, String chosenLanguage, String passwordHash) {
        state = State.ACTIVE;
        changeProfile(chosenName, chosenLanguage);
        changePassword(passwordHash);
    }

    /** Here, and not in the service: changes to fields from outside go unnoticed by the weaving. */
    void changePassword(String passwordHash) {
        password = passwordHash;
    }

    void changeProfile(String newName, String newLanguage) {
        name = newName;
        language = newLanguage;
    }

    void grant(Set<Grant> all) {
        grants = StoredJson.write(all.stream()
                .sorted(java.util.Comparator.comparing(Grant::toString))
                .toList());
        administrator = all.contains(new Grant(Role.ADMINISTRATOR, null));
    }

    void suspend() {
        state = State.SUSPENDED;
    }

    /** Back to where the person was: one who never chose a password is still invited. */
    void reinstate() {
        state = password == null ? State.INVITED : State.ACTIVE;
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    /** Whether the city would be without this administrator if the person left. */
    boolean isActingAdministrator() {
        return administrator && isActive();
    }

    Caller caller(Set<Scope> scopes) {
        return new Caller(new Id(id), name, grantSet(), scopes);
    }

    PersonDetails details() {
        return new PersonDetails(
                new Id(id),
                revision,
                name,
                email,
                state,
                organisation == null ? null : new Id(organisation),
                grantSet(),
                language,
                created,
                lastSignIn);
    }

    private Set<Grant> grantSet() {
        return StoredJson.read(grants, new TypeReference<>() {});
    }
}
