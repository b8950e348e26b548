package org.wellspring.api.account;

import org.wellspring.api.shared.Problem;

/** What the account feature may answer. */
public enum AccountProblem implements Problem {
    SIGN_IN_REQUIRED(Kind.UNAUTHENTICATED),
    /** Unknown address, wrong password, or suspended: one answer for all three. */
    SIGN_IN_FAILED(Kind.UNAUTHENTICATED),
    /** Too many failures; argument: seconds to wait. */
    SIGN_IN_SLOWED(Kind.TOO_MANY),
    /** The session or token is unknown, ended or expired. */
    CREDENTIAL_ENDED(Kind.UNAUTHENTICATED),
    /** The token was not given the scope; argument: the scope. */
    SCOPE_MISSING(Kind.FORBIDDEN),
    NOT_PERMITTED(Kind.FORBIDDEN),
    /** An invitation or set-up link that is unknown, used or expired. */
    LINK_ENDED(Kind.GONE),
    EMAIL_INVALID(Kind.INVALID),
    /** Somebody already has this address. */
    EMAIL_TAKEN(Kind.CONFLICT),
    /** None of {@code zh}, {@code en}, {@code ru}. */
    LANGUAGE_UNKNOWN(Kind.INVALID),
    /** Shorter than 12 or longer than 128 characters; arguments: least, most. */
    PASSWORD_LENGTH(Kind.INVALID),
    /** The password is the e-mail address, the name, or among the most used ones. */
    PASSWORD_GUESSABLE(Kind.INVALID),
    /** The present password is wrong. */
    PASSWORD_WRONG(Kind.INVALID),
    /** The last administrator cannot be suspended or lose the role. */
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    /** The lifetime of a token lies outside 1 to 366 days; arguments: least, most. */
    TOKEN_LIFETIME(Kind.INVALID);

    private final Kind kind;

    AccountProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("account", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
