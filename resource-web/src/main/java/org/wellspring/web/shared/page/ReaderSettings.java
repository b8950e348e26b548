package org.wellspring.web.shared.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.WantedLanguage;

/**
 * How a reader wants the pages: said once in the address ({@code ?lang=ru}, {@code ?theme=dark}), kept in a cookie for a
 * year. A signed-in reader's preferred language is put into the cookie at sign-in.
 */
public final class ReaderSettings {

    static final String THEME = "theme";
    static final String THEME_COOKIE = "ws_theme";

    private static final int A_YEAR = 31_536_000;

    private ReaderSettings() {}

    static Theme theme(HttpServletRequest request) {
        String asked = WantedLanguage.inQuery(request, THEME);
        return Theme.of(asked == null ? WantedLanguage.cookie(request, THEME_COOKIE) : asked);
    }

    /** Whether the reader ever chose a language here. */
    public static boolean hasLanguage(HttpServletRequest request) {
        return WantedLanguage.cookie(request, WantedLanguage.COOKIE) != null;
    }

    public static NewCookie keep(Language language, boolean secure) {
        return cookie(WantedLanguage.COOKIE, language.code(), A_YEAR, secure);
    }

    static NewCookie keep(Theme theme, boolean secure) {
        return cookie(THEME_COOKIE, theme.code(), theme == Theme.DEVICE ? 0 : A_YEAR, secure);
    }

    static NewCookie cookie(String name, String value, int seconds, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
