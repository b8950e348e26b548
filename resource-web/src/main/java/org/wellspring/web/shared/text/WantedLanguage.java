package org.wellspring.web.shared.text;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * In which language a request wants its answer: the address says so ({@code ?lang=ru}), else the cookie in which an earlier
 * choice is kept, else {@code Accept-Language}.
 */
public final class WantedLanguage {

    public static final String PARAMETER = "lang";
    public static final String COOKIE = "ws_lang";

    private WantedLanguage() {}

    public static Language of(HttpServletRequest request) {
        return Language.of(inQuery(request, PARAMETER))
                .or(() -> Language.of(cookie(request, COOKIE)))
                .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
    }

    public static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(name)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Read from the query alone: asking the container for parameters would read the body of a form. */
    public static @Nullable String inQuery(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
