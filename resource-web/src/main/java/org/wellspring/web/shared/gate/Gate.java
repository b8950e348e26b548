package org.wellspring.web.shared.gate;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.Client;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.http.RequestId;
import org.wellspring.web.shared.http.SessionCookie;
import org.wellspring.web.shared.problem.Refusal;
import org.wellspring.web.shared.problem.Refusals;

/**
 * The outermost door: whatever is answered, by whichever part, passes here and bears the product's own headers; whatever
 * was thrown beyond the reach of JAX-RS is told the same way as everything else.
 */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class Gate implements Filter {

    @Inject
    private Refusals refusals;

    @Inject
    private Origin origin;

    @Inject
    private SettingsView settings;

    @Override
    public void doFilter(ServletRequest plainRequest, ServletResponse plainResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) plainRequest;
        Client.note(request, settings.trustedProxies());
        GatedResponse response = new GatedResponse((HttpServletResponse) plainResponse);
        SecurityHeaders.set(response, RequestId.of(request), origin.secure(request), bearsCredential(request));
        try {
            refuseTrace(request);
            Address.requireReadable(request);
            chain.doFilter(readable(request), response);
            if (response.refused() >= HttpServletResponse.SC_BAD_REQUEST) {
                tell(refusals.ofStatus(request, response.refused()), request, response);
            }
        } catch (ProblemException refused) {
            tell(refusals.of(request, refused), request, response);
        } catch (RuntimeException | ServletException fault) {
            tell(refusals.of(request, fault), request, response);
        }
    }

    /** A form's fields are read before any door is: its token must be among them. */
    private static HttpServletRequest readable(HttpServletRequest request) throws IOException {
        if (FormBody.isIn(request)) {
            return new FormBody(request);
        }
        return FileForm.isIn(request) ? new FileForm(request) : request;
    }

    /** It would send cookies and tokens back in the body (RFC 9110 section 9.3.8), and every servlet answers it unasked. */
    private static void refuseTrace(HttpServletRequest request) {
        if (request.getMethod().equals("TRACE")) {
            throw new ProblemException(SharedProblem.METHOD_NOT_ALLOWED);
        }
    }

    private static boolean bearsCredential(HttpServletRequest request) {
        String cookies = request.getHeader("Cookie");
        return request.getHeader("Authorization") != null
                || (cookies != null && cookies.toLowerCase(Locale.ROOT).contains(SessionCookie.NAME));
    }

    private static void tell(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(refusal.status());
        response.setContentType(refusal.mediaType());
        refusal.headers().forEach(response::setHeader);
        response.setContentLength(refusal.body().length);
        if (!request.getMethod().equals("HEAD")) {
            send(refusal.body(), response);
        }
    }

    @SuppressWarnings(
            "EmptyCatch") // the client went away before its answer: there is nobody to tell, and nothing to mend
    private static void send(byte[] body, HttpServletResponse response) {
        try {
            response.getOutputStream().write(body);
        } catch (IOException gone) {
        }
    }
}
