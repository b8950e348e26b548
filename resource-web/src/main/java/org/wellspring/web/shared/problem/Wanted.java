package org.wellspring.web.shared.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.wellspring.web.shared.text.Language;
import org.wellspring.web.shared.text.WantedLanguage;

/** In which form and language a no should be told. */
final class Wanted {

    private Wanted() {}

    /** Whether a page is wanted rather than a document for programs. */
    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return !isApi(request) && accept != null && accept.contains("text/html");
    }

    /** A program that names no language gets English; a person's choice is that of all pages. */
    static Language language(HttpServletRequest request) {
        return isApi(request) && request.getHeader("Accept-Language") == null
                ? Language.ENGLISH
                : WantedLanguage.of(request);
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }
}
