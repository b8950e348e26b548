package org.wellspring.web.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.discovery.SearchQuery.Order;

/**
 * What a reader narrowed the catalogue to, and how the address of the page says so.
 *
 * @param chosen term codes by facet, in the order of {@link #FACETS}
 * @param cursor where this page begins; null for the first
 */
public record BrowseFilter(
        Map<String, List<String>> chosen, @Nullable String cursor) {

    /** The facets, each named like its vocabulary and its parameter in the address. */
    public static final List<String> FACETS = List.of("stage", "subject", "type", "language", "licence");

    public static final int PAGE = 20;

    private static final int MOST_TERMS = 20;
    private static final int LONGEST_CODE = 60;

    public static BrowseFilter in(MultivaluedMap<String, String> parameters) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (String facet : FACETS) {
            chosen.put(
                    facet,
                    parameters.getOrDefault(facet, List.of()).stream()
                            .map(String::strip)
                            .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE)
                            .distinct()
                            .limit(MOST_TERMS)
                            .toList());
        }
        return new BrowseFilter(chosen, parameters.getFirst("cursor"));
    }

    BrowseQuery query() {
        return new BrowseQuery(
                terms("subject"), terms("stage"), terms("type"), terms("language"), terms("licence"), cursor, PAGE);
    }

    public List<String> terms(String facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    public boolean has(String facet, String code) {
        return terms(facet).contains(code);
    }

    public boolean isEmpty() {
        return chosen.values().stream().allMatch(List::isEmpty);
    }

    /** The page without one of the terms. */
    public String without(String facet, String code) {
        return address(facet, code, null);
    }

    /** The page that begins at the cursor. */
    public String at(@Nullable String next) {
        return address("", "", next);
    }

    /** The same resources with counts to narrow by, and a field to ask in. */
    public String search() {
        return new SearchFilter("", chosen, Order.NEWEST, 1).address("/search");
    }

    private String address(String facet, String code, @Nullable String from) {
        var pairs = new ArrayList<String>();
        chosen.forEach((name, codes) -> codes.stream()
                .filter(term -> !(name.equals(facet) && term.equals(code)))
                .forEach(term -> pairs.add(name + "=" + URLEncoder.encode(term, StandardCharsets.UTF_8))));
        if (from != null) {
            pairs.add("cursor=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        }
        return pairs.isEmpty() ? "/resources" : "/resources?" + String.join("&", pairs);
    }
}
