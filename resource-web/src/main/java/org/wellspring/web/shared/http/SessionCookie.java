package org.wellspring.web.shared.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;

/**
 * The one cookie that holds a session's secret. Under HTTPS it is Secure and bears the {@code __Host-} prefix, which keeps
 * a neighbouring host name from planting one of its own (RFC 6265bis section 4.1.3).
 */
public final class SessionCookie {

    public static final String NAME = "ws_session";
    static final String SECURE_NAME = "__Host-" + NAME;

    /** Longer than any secret of ours; what is longer is not looked up. */
    private static final int LONGEST = 200;

    private SessionCookie() {}

    /** To answer a sign-in with. */
    public static NewCookie of(String secret, boolean secure) {
        return cookie(secure).value(secret).build();
    }

    /** To answer a sign-out with: the browser forgets the cookie. */
    public static NewCookie ended(boolean secure) {
        return cookie(secure).value("").maxAge(0).build();
    }

    static Optional<String> in(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        String name = secure ? SECURE_NAME : NAME;
        for (Cookie cookie : cookies) {
            String value = cookie.getValue();
            if (cookie.getName().equals(name) && value != null && !value.isEmpty() && value.length() <= LONGEST) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static NewCookie.Builder cookie(boolean secure) {
        return new NewCookie.Builder(secure ? SECURE_NAME : NAME)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX);
    }
}
