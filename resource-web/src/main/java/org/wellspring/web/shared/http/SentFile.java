package org.wellspring.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The file of a form, as the gate found it: its bytes are the body that a door reads. */
public final class SentFile {

    private static final String NAME = "org.wellspring.sent-file";

    private SentFile() {}

    /** As the browser gave it, without folders; "" when none was chosen. */
    public static String name(HttpServletRequest request) {
        @Nullable Object name = request.getAttribute(NAME);
        return name == null ? "" : name.toString();
    }

    public static void note(HttpServletRequest request, String name) {
        request.setAttribute(NAME, name);
    }
}
