package org.wellspring.web.shared.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.account.SignIn;
import org.wellspring.api.account.Tokens;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * Finds out who asks: by an API token, by e-mail and password where a token is to be had, or by the session cookie; nobody
 * is a fine answer and costs nothing. Then makes sure that a browser's request that changes something was meant.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class CallerFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Tokens tokens;

    @Inject
    private SignIn signIn;

    @Inject
    private Origin origin;

    @Override
    public void filter(ContainerRequestContext context) {
        String authorization = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            authorize(context, authorization);
            return;
        }
        SessionCookie.in(request, origin.secure(request)).ifPresent(this::resume);
        if (!SAFE.contains(context.getMethod())) {
            requireOwnForm();
        }
    }

    private void authorize(ContainerRequestContext context, String authorization) {
        int blank = authorization.indexOf(' ');
        String scheme = blank < 0 ? authorization : authorization.substring(0, blank);
        String credential = blank < 0 ? "" : authorization.substring(blank + 1).strip();
        if (scheme.equalsIgnoreCase("Bearer") && !credential.isEmpty()) {
            caller.isProgram(tokens.callerOfToken(credential));
        } else if (scheme.equalsIgnoreCase("Basic") && asksForToken(context)) {
            String[] pair = basic(credential);
            caller.isProgram(tokens.callerOfPassword(pair[0], pair[1], Client.address(request)));
        } else {
            throw new ProblemException(AccountProblem.CREDENTIAL_ENDED);
        }
    }

    /** A password is shown in one place only, and only to be exchanged for a token. */
    private static boolean asksForToken(ContainerRequestContext context) {
        return context.getMethod().equals("POST")
                && context.getUriInfo().getPath().replaceAll("^/+|/+$", "").equals("api/tokens");
    }

    /** RFC 7617: base64 of {@code user:password} in UTF-8. */
    private static String[] basic(String credential) {
        try {
            String text = new String(Base64.getDecoder().decode(credential), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon >= 0 && text.indexOf('\0') < 0) {
                return new String[] {text.substring(0, colon), text.substring(colon + 1)};
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below like any other credential that says nothing
        }
        throw new ProblemException(AccountProblem.SIGN_IN_FAILED);
    }

    private void resume(String secret) {
        try {
            caller.isPerson(signIn.callerOfSession(secret), secret);
        } catch (ProblemException ended) {
            if (ended.problem() != AccountProblem.CREDENTIAL_ENDED) {
                throw ended;
            }
            caller.cameTooLate();
        }
    }

    private void requireOwnForm() {
        boolean signedIn = !caller.session().isEmpty();
        if (!origin.isOwn(request) || (signedIn && !FormToken.matches(caller.session(), formToken()))) {
            throw new ProblemException(SharedProblem.FOREIGN_ORIGIN);
        }
    }

    private String formToken() {
        String header = request.getHeader(FormToken.HEADER);
        @Nullable Object field = request.getAttribute(FormToken.ATTRIBUTE);
        return Optional.ofNullable(header)
                .or(() -> Optional.ofNullable(field).map(Object::toString))
                .orElse("");
    }
}
