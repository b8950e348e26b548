package org.wellspring.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.wellspring.api.account.Accounts;
import org.wellspring.api.account.SignIn;
import org.wellspring.web.shared.http.Origin;
import org.wellspring.web.shared.http.SessionCookie;
import org.wellspring.web.shared.page.ReaderSettings;
import org.wellspring.web.shared.text.Language;

/** What a browser is given when somebody came in, and what is taken back when they leave. */
@ApplicationScoped
public class Entry {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private Origin origin;

    /** With the session's cookie, and the person's language unless this browser has one already. */
    Response opened(HttpServletRequest request, String secret, String to) {
        boolean secure = origin.secure(request);
        Response.ResponseBuilder answer = Response.seeOther(URI.create(to)).cookie(SessionCookie.of(secret, secure));
        if (!ReaderSettings.hasLanguage(request)) {
            Language.of(accounts.me(signIn.callerOfSession(secret)).language())
                    .ifPresent(language -> answer.cookie(ReaderSettings.keep(language, secure)));
        }
        return answer.build();
    }

    Response.ResponseBuilder closed(HttpServletRequest request, String to) {
        return Response.seeOther(URI.create(to)).cookie(SessionCookie.ended(origin.secure(request)));
    }
}
