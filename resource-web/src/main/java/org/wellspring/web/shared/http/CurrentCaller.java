package org.wellspring.web.shared.http;

import jakarta.enterprise.context.RequestScoped;
import org.wellspring.api.account.Caller;

/**
 * Who asks, as {@link CallerFilter} found out for this request. A door injects it and passes {@link #get()} to the service
 * as the first argument.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller = Caller.PUBLIC;
    private String session = "";
    private boolean ended;
    private boolean byToken;

    /** {@link Caller#PUBLIC} when nobody is signed in. */
    public Caller get() {
        return caller;
    }

    /** The secret of the browser's session; "" when the caller did not come with one. */
    public String session() {
        return session;
    }

    /** What each form of this session carries in its hidden field {@value FormToken#FIELD}; "" for guests. */
    public String formToken() {
        return session.isEmpty() ? "" : FormToken.of(session);
    }

    /** Whether the browser showed a session that is over, so that the page can say so. */
    public boolean sessionEnded() {
        return ended;
    }

    /** Whether a program asks with a token, not a person in a browser. */
    public boolean byToken() {
        return byToken;
    }

    void isProgram(Caller found) {
        caller = found;
        byToken = true;
    }

    void isPerson(Caller found, String secret) {
        caller = found;
        session = secret;
    }

    void cameTooLate() {
        ended = true;
    }
}
