package org.wellspring.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/** API tokens: how a program acts for a person. Only a hash is stored. */
public interface Tokens {

    int LONGEST_DAYS = 366;

    /**
     * Issues a token for the caller.
     *
     * @param name what it is for, 1 to 100 characters
     * @param days until it expires, 1 to {@value #LONGEST_DAYS}
     * @throws ProblemException {@link AccountProblem#TOKEN_LIFETIME}, {@link AccountProblem#SCOPE_MISSING} when a token
     *     asks for more than it has itself
     */
    IssuedToken issue(Caller caller, String name, Set<Scope> scopes, int days);

    /** The caller's tokens, newest first, ended ones left out. */
    List<TokenDetails> list(Caller caller);

    /** Ends one of the caller's tokens; unknown ones answer {@code NOT_FOUND}. */
    void revoke(Caller caller, Id token);

    /**
     * Whom a token stands for, with the token's scopes.
     *
     * @throws ProblemException {@link AccountProblem#CREDENTIAL_ENDED}
     */
    Caller callerOfToken(String secret);

    /**
     * Whom e-mail and password stand for (RFC 7617 Basic), with the same slowing down as signing in.
     *
     * @throws ProblemException {@link AccountProblem#SIGN_IN_FAILED}, {@link AccountProblem#SIGN_IN_SLOWED}
     */
    Caller callerOfPassword(String email, String password, String client);

    /** @param secret the token itself, shown this once */
    record IssuedToken(TokenDetails details, String secret) {}

    record TokenDetails(
            Id id,
            String name,
            Set<Scope> scopes,
            Instant created,
            Instant expires,
            @Nullable Instant lastUsed) {}
}
