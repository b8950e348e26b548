package org.wellspring.web.shared.gate;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps the container from writing error pages of its own, and from sending a header twice that has a value already: some
 * servers add where they should replace.
 */
final class GatedResponse extends HttpServletResponseWrapper {

    /** Headers that are lists or may be repeated. */
    private static final Set<String> REPEATABLE = Set.of("set-cookie", "link", "vary", "www-authenticate");

    private int refused;

    GatedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The status that somebody wanted an error page for; 0 when nobody did. */
    int refused() {
        return refused;
    }

    @Override
    public void sendError(int status) {
        refused = status;
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        sendError(status);
    }

    @Override
    public void addHeader(String name, String value) {
        if (REPEATABLE.contains(name.toLowerCase(Locale.ROOT))) {
            super.addHeader(name, value);
        } else {
            super.setHeader(name, value);
        }
    }
}
