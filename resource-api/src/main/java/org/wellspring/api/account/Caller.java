package org.wellspring.api.account;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Who asks. Every service method that depends on the asker takes it as its first argument; no service looks it up.
 *
 * @param person null for the public and for the system itself
 * @param name how the audit trail and the pages name the caller; "" for the public
 * @param scopes what this way of signing in allows
 */
public record Caller(@Nullable Id person, String name, Set<Grant> grants, Set<Scope> scopes) {

    /** Anybody, not signed in. */
    public static final Caller PUBLIC = new Caller(null, "", Set.of(), Set.of(Scope.READ));

    /** The application acting by itself: a timer, the first start. May do everything; never built from a request. */
    public static final Caller SYSTEM = new Caller(
            null,
            "system",
            Set.of(new Grant(Role.ADMINISTRATOR, null), new Grant(Role.CURATOR, null), new Grant(Role.OFFICER, null)),
            EnumSet.allOf(Scope.class));

    public Caller {
        grants = Set.copyOf(grants);
        scopes = Set.copyOf(scopes);
    }

    public boolean signedIn() {
        return person != null;
    }

    /**
     * The person who asks.
     *
     * @throws ProblemException {@link AccountProblem#SIGN_IN_REQUIRED} when nobody is signed in
     */
    public Id requirePerson() {
        return Optional.ofNullable(person).orElseThrow(() -> new ProblemException(AccountProblem.SIGN_IN_REQUIRED));
    }

    /** Whether the role is held anywhere. */
    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the role is held for this organisation, or for the whole city. */
    public boolean is(Role role, @Nullable Id organisation) {
        return grants.stream()
                .filter(grant -> grant.role() == role)
                .anyMatch(grant ->
                        grant.organisation() == null || grant.organisation().equals(organisation));
    }
}
