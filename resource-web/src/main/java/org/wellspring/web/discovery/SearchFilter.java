package org.wellspring.web.discovery;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchQuery.Order;

/**
 * What a reader looks for, and how the address of the page says so. What makes no sense in an address is left out.
 *
 * @param text as typed
 * @param chosen codes by facet, in the order of {@link Search#FACETS}
 * @param page from 1
 */
public record SearchFilter(String text, Map<String, List<String>> chosen, Order order, int page) {

    public static final int PAGE = 20;

    /** Asks for everything. */
    public static final SearchFilter NOTHING = new SearchFilter("", Map.of(), Order.RELEVANCE, 1);

    private static final int LAST_PAGE = Search.MOST / PAGE;
    private static final int MOST_CODES = 20;
    private static final int LONGEST_CODE = 300;

    public static SearchFilter in(MultivaluedMap<String, String> parameters) {
        var chosen = new LinkedHashMap<String, List<String>>();
        for (String facet : Search.FACETS) {
            List<String> codes = parameters.getOrDefault(facet, List.of()).stream()
                    .map(String::strip)
                    .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE)
                    .distinct()
                    .limit(MOST_CODES)
                    .toList();
            if (!codes.isEmpty()) {
                chosen.put(facet, codes);
            }
        }
        String text = parameters.getFirst("q");
        return new SearchFilter(
                text == null ? "" : text.strip(),
                chosen,
                order(parameters.getFirst("sort")),
                page(parameters.getFirst("page")));
    }

    private static Order order(@Nullable String name) {
        return Arrays.stream(Order.values())
                .filter(order -> order.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(Order.RELEVANCE);
    }

    private static int page(@Nullable String number) {
        return number != null && number.matches("[1-9][0-9]{0,3}") ? Math.min(LAST_PAGE, Integer.parseInt(number)) : 1;
    }

    SearchQuery query(String language) {
        return new SearchQuery(text, chosen, shownOrder(), language, (page - 1) * PAGE, PAGE, true);
    }

    /** The same question as one list. */
    SearchQuery all(String language, int most) {
        return new SearchQuery(text, chosen, shownOrder(), language, 0, most, false);
    }

    /** Without words nothing is more relevant than anything else: then the newest come first. */
    private Order shownOrder() {
        return text.isEmpty() && order == Order.RELEVANCE ? Order.NEWEST : order;
    }

    public boolean has(String facet, String code) {
        return chosen.getOrDefault(facet, List.of()).contains(code);
    }

    public boolean isEmpty() {
        return text.isEmpty() && chosen.isEmpty();
    }

    /** This page in another order, from its beginning. */
    public String in(Order other) {
        return new SearchFilter(text, chosen, other, 1).address("/search");
    }

    public String at(int other) {
        return new SearchFilter(text, chosen, order, other).address("/search");
    }

    /** The page without one code. */
    public String without(String facet, String code) {
        var fewer = new LinkedHashMap<String, List<String>>();
        chosen.forEach((name, codes) -> fewer.put(
                name,
                codes.stream()
                        .filter(other -> !(name.equals(facet) && other.equals(code)))
                        .toList()));
        return new SearchFilter(text, fewer, order, 1).address("/search");
    }

    /** The page with nothing chosen in one facet. */
    public String without(String facet) {
        var fewer = new LinkedHashMap<>(chosen);
        fewer.remove(facet);
        return new SearchFilter(text, fewer, order, 1).address("/search");
    }

    /** The same filters for other words. */
    public String asking(String other) {
        return new SearchFilter(other, chosen, order, 1).address("/search");
    }

    /** All of these in the list that has no end and needs no index; "" when that list cannot tell them apart. */
    public String walk() {
        boolean told = text.isEmpty() && BrowseFilter.FACETS.containsAll(chosen.keySet());
        return told ? new SearchFilter("", chosen, Order.RELEVANCE, 1).address("/resources") : "";
    }

    /** The same question at another door, such as its feed. */
    public String address(String path) {
        var pairs = new ArrayList<String>();
        if (!text.isEmpty()) {
            pairs.add("q=" + encoded(text));
        }
        chosen.forEach((name, codes) -> codes.forEach(code -> pairs.add(name + "=" + encoded(code))));
        if (order != Order.RELEVANCE) {
            pairs.add("sort=" + order.name().toLowerCase(Locale.ROOT));
        }
        if (page > 1) {
            pairs.add("page=" + page);
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
