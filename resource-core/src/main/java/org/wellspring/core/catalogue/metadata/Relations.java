package org.wellspring.core.catalogue.metadata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a relation reads from its other end: terms of the vocabulary {@code relation} in pairs. */
public final class Relations {

    private static final Map<String, String> INVERSE = pairs();

    private Relations() {}

    /** Relations whose other end is told of. */
    public static List<String> all() {
        return List.copyOf(INVERSE.keySet());
    }

    public static String inverse(String relation) {
        return INVERSE.getOrDefault(relation, relation);
    }

    private static Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        List.of(
                        List.of("is-part-of", "has-part"),
                        List.of("is-based-on", "is-basis-of"),
                        List.of("is-translation-of", "has-translation"),
                        List.of("replaces", "is-replaced-by"),
                        List.of("requires", "is-required-by"),
                        List.of("references", "is-referenced-by"))
                .forEach(pair -> {
                    pairs.put(pair.get(0), pair.get(1));
                    pairs.put(pair.get(1), pair.get(0));
                });
        return pairs;
    }
}
