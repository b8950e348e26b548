package org.wellspring.api.discovery;

import java.util.List;
import java.util.Map;

/**
 * A question.
 *
 * @param text as typed; what is longer than {@link #LONGEST} characters is cut off, and the answer says so
 * @param chosen codes by facet of {@link Search#FACETS}; codes of one facet are alternatives, facets narrow one another
 * @param language the reader's, {@code zh}, {@code en} or {@code ru}
 * @param from how many results to pass over
 * @param limit 0 to 500
 * @param counted whether facets are counted
 */
public record SearchQuery(
        String text,
        Map<String, List<String>> chosen,
        Order order,
        String language,
        int from,
        int limit,
        boolean counted) {

    public static final int LONGEST = 400;

    public SearchQuery {
        chosen = Map.copyOf(chosen);
    }

    public List<String> chosen(String facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    /** How results are put in order; equal ones newest first. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        USED,
        /** By the title in the reader's language; Chinese by pinyin. */
        TITLE
    }
}
