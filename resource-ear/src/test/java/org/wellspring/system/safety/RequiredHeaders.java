package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellspring.system.api.Wire;

/** What every answer tells browsers, errors included. */
final class RequiredHeaders {

    private static final Map<String, String> SAME_EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    /** What a school's page never needs, and what a framed one must not get. */
    private static final List<String> FORBIDDEN_POWERS =
            List.of("camera", "geolocation", "microphone", "payment", "usb", "serial", "hid", "display-capture");

    private RequiredHeaders() {}

    static void requireIn(Wire.Answer answer) {
        assertAll(SAME_EVERYWHERE.entrySet().stream()
                .map(header -> () ->
                        assertEquals(List.of(header.getValue()), answer.headers(header.getKey()), header.getKey())));
        String permissions = only(answer, "Permissions-Policy");
        for (String power : FORBIDDEN_POWERS) {
            assertTrue(permissions.contains(power + "=()"), permissions);
        }
        assertFalse(permissions.contains("*"), permissions);
        requirePolicy(only(answer, "Content-Security-Policy"));
        assertTrue(only(answer, "X-Request-Id").matches("[0-9a-f]{16}"), answer.head());
        assertEquals("", answer.header("Server").orElse(""), "the server's name");
        assertEquals(List.of(), answer.headers("X-Powered-By"));
        assertEquals(List.of(), answer.headers("Access-Control-Allow-Origin"));
    }

    private static void requirePolicy(String policy) {
        Map<String, String> directives = Arrays.stream(policy.split(";", -1))
                .map(directive -> directive.strip().split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words.length > 1 ? words[1] : ""));
        assertEquals("'none'", directives.get("default-src"), policy);
        if (directives.containsKey("sandbox")) {
            assertEquals("", directives.get("sandbox"), "a stored file is allowed nothing");
        } else {
            assertEquals("'none'", directives.get("frame-ancestors"), policy);
            assertEquals("'none'", directives.get("base-uri"), policy);
            assertEquals("'self'", directives.get("form-action"), policy);
        }
        directives.forEach((name, sources) ->
                assertTrue(List.of("'self'", "'none'", "").contains(sources), "only ourselves: " + policy));
    }

    private static String only(Wire.Answer answer, String name) {
        List<String> lines = answer.headers(name);
        assertEquals(1, lines.size(), name + " in " + answer.head());
        return lines.get(0);
    }
}
