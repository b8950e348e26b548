package org.wellspring.web.shared.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.AccountProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.ErrorPages;
import org.wellspring.web.shared.http.ProblemDocument;
import org.wellspring.web.shared.http.RequestId;
import org.wellspring.web.shared.json.Json;
import org.wellspring.web.shared.json.TypeNames;
import org.wellspring.web.shared.text.Messages;
import org.wellspring.web.shared.text.Texts;

/** Puts a no into words: a problem document for programs, an error page for people. */
@ApplicationScoped
public class Refusals {

    private static final Logger LOG = System.getLogger(Refusals.class.getName());

    @Inject
    private Instance<ErrorPages> pages;

    /** Anything that was thrown. What nobody threw on purpose is logged under the request's number, once. */
    public Refusal of(HttpServletRequest request, Throwable thrown) {
        Throwable cause = Causes.telling(thrown);
        if (cause instanceof ProblemException refused) {
            return of(request, refused);
        }
        if (cause instanceof WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            if (status < 500) {
                Refusal refusal = ofStatus(request, status);
                String allow = refused.getResponse().getHeaderString("Allow");
                return allow == null ? refusal : refusal.with("Allow", allow);
            }
        }
        if (Causes.isClientGone(thrown)) {
            LOG.log(Level.DEBUG, "The client left", thrown);
            return of(request, new ProblemException(SharedProblem.MALFORMED_REQUEST));
        }
        String number = RequestId.of(request);
        if (Causes.isDatabaseBusy(thrown)) {
            LOG.log(Level.WARNING, () -> "Request " + number + " got no database connection: " + thrown.getMessage());
            return of(request, new ProblemException(SharedProblem.UNAVAILABLE));
        }
        LOG.log(Level.ERROR, () -> "Request " + number + " failed", thrown);
        return of(request, new ProblemException(SharedProblem.FAULT, number));
    }

    /** What the container refused by itself. */
    public Refusal ofStatus(HttpServletRequest request, int status) {
        Problem problem = switch (status) {
            case 401 -> AccountProblem.SIGN_IN_REQUIRED;
            case 403 -> AccountProblem.NOT_PERMITTED;
            case 404 -> SharedProblem.NOT_FOUND;
            case 405 -> SharedProblem.METHOD_NOT_ALLOWED;
            case 406 -> SharedProblem.NOT_ACCEPTABLE;
            case 413 -> SharedProblem.BODY_TOO_LARGE;
            case 415 -> SharedProblem.UNSUPPORTED_TYPE;
            case 503 -> SharedProblem.UNAVAILABLE;
            default -> status >= 500 ? SharedProblem.FAULT : SharedProblem.MALFORMED_REQUEST;
        };
        Object[] arguments = switch (status) {
            case 413 -> new Object[] {Json.LARGEST_BODY};
            default -> status >= 500 ? new Object[] {RequestId.of(request)} : new Object[0];
        };
        return of(request, new ProblemException(problem, arguments));
    }

    public Refusal of(HttpServletRequest request, ProblemException refused) {
        ProblemDocument document = document(request, refused);
        Map<String, String> headers = headers(request, refused);
        if (Wanted.isPage(request) && pages.isResolvable()) {
            return new Refusal(
                    document.status(),
                    "text/html;charset=UTF-8",
                    headers,
                    pages.get().render(request, document));
        }
        return new Refusal(document.status(), "application/problem+json", headers, Json.bytes(document));
    }

    private ProblemDocument document(HttpServletRequest request, ProblemException refused) {
        Texts texts = Messages.in(Wanted.language(request));
        Problem problem = refused.problem();
        List<ProblemDocument.Item> findings = refused.findings().stream()
                .map(finding -> ProblemDocument.Item.of(finding, texts))
                .toList();
        return new ProblemDocument(
                ProblemDocument.TYPES + problem.code(),
                texts.of("shared.problem-kind." + TypeNames.kebab(problem.kind())),
                Statuses.of(problem.kind()),
                texts.of(refused),
                request.getRequestURI(),
                RequestId.of(request),
                findings.isEmpty() ? null : findings,
                refused instanceof WithdrawnException withdrawn ? withdrawn.tombstone() : null);
    }

    private static Map<String, String> headers(HttpServletRequest request, ProblemException refused) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", "no-store");
        headers.put("Content-Language", Wanted.language(request).tag());
        Object first = refused.arguments().isEmpty() ? "" : refused.arguments().get(0);
        switch (refused.problem().kind()) {
            case UNAUTHENTICATED -> headers.put("WWW-Authenticate", challenge(request));
            case TOO_MANY -> headers.put("Retry-After", first instanceof Number seconds ? seconds.toString() : "60");
            case UNAVAILABLE -> headers.put("Retry-After", "5");
            case RANGE -> headers.put("Content-Range", "bytes */" + first);
            default -> {
                // nothing more to say
            }
        }
        return headers;
    }

    private static String challenge(HttpServletRequest request) {
        boolean tokens = request.getRequestURI().equals("/api/tokens") && request.getHeader("Sec-Fetch-Mode") == null;
        String bearer = "Bearer realm=\"Wellspring\"";
        return tokens ? bearer + ", Basic realm=\"Wellspring\", charset=\"UTF-8\"" : bearer;
    }
}
