package org.wellspring.web.shared.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that know no more than a test tells them. */
final class Requests {

    private Requests() {}

    /** @param forwarded the lines of {@code X-Forwarded-For} */
    static HttpServletRequest from(String peer, List<String> forwarded) {
        Map<String, Object> attributes = new HashMap<>();
        return proxy((method, arguments) -> switch (method) {
            case "getRemoteAddr" -> peer;
            case "getHeaders" ->
                Collections.enumeration("X-Forwarded-For".equals(arguments[0]) ? forwarded : List.<String>of());
            case "setAttribute" -> attributes.put(arguments[0].toString(), arguments[1]);
            case "getAttribute" -> attributes.get(arguments[0].toString());
            default -> throw new UnsupportedOperationException(method);
        });
    }

    static HttpServletRequest with(Cookie... cookies) {
        return proxy((method, arguments) -> {
            if (method.equals("getCookies")) {
                return cookies;
            }
            throw new UnsupportedOperationException(method);
        });
    }

    private static HttpServletRequest proxy(Answer answer) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                Requests.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> answer.to(method.getName(), arguments));
    }

    private interface Answer {

        @Nullable
        Object to(String method, Object[] arguments);
    }
}
