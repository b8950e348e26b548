package org.wellspring.system.api;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests gave the product to keep to itself: passwords, tokens, sessions, links. */
public final class Secrets {

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Secrets() {}

    /** @return the secret itself */
    public static String told(String secret) {
        TOLD.add(secret);
        return secret;
    }

    /** Those that a text gives away. */
    public static List<String> in(String text) {
        return TOLD.stream().filter(text::contains).toList();
    }
}
