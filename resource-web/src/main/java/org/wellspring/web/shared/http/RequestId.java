package org.wellspring.web.shared.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ThreadLocalRandom;

/** A number for one request: in the answer's {@code X-Request-Id}, and in the log when something went wrong. */
public final class RequestId {

    private static final String ATTRIBUTE = "org.wellspring.request-id";

    private RequestId() {}

    /** The same for the whole request; 16 hexadecimal digits. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = String.format("%016x", ThreadLocalRandom.current().nextLong());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
