package org.wellspring.api.account;

import org.wellspring.api.shared.ProblemException;

/** Sessions: how a person in a browser is known from one request to the next. */
public interface SignIn {

    /** Minutes without a request after which a session ends. */
    int IDLE_MINUTES = 30;

    /** Hours after which a session ends whatever happens. */
    int ABSOLUTE_HOURS = 12;

    /**
     * Checks e-mail and password and opens a session. Takes the same time for an unknown address as for a wrong
     * password; from the fifth failure in a row each further attempt must wait longer.
     *
     * @param client where the attempt comes from, for the audit trail
     * @return the new session's secret, shown to nobody but the browser
     * @throws ProblemException {@link AccountProblem#SIGN_IN_FAILED}, {@link AccountProblem#SIGN_IN_SLOWED}
     */
    String signIn(String email, String password, String client);

    /**
     * Who holds this session; refreshes its idle time (at most once a minute).
     *
     * @throws ProblemException {@link AccountProblem#CREDENTIAL_ENDED}
     */
    Caller callerOfSession(String secret);

    /** Ends one session; an unknown one is already ended. */
    void signOut(String secret);

    /** Ends every session of the caller, this one included. */
    void signOutEverywhere(Caller caller);
}
