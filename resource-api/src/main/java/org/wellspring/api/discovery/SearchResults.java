package org.wellspring.api.discovery;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceSummary;

/**
 * An answer.
 *
 * @param total how many there are, counted up to {@link Search#MOST}
 * @param exact false when there are more than {@code total}
 * @param facets counts by facet, the most frequent first; each counted as if nothing were chosen in that facet itself
 * @param indexed false when the database answered because there is no index
 * @param shortened whether only the first part of what was typed was looked for
 * @param meant what was perhaps meant; null when nothing better is known
 * @param relaxed what would be found by asking for less; only when nothing was found
 */
public record SearchResults(
        List<Hit> hits,
        long total,
        boolean exact,
        Map<String, List<FacetCount>> facets,
        boolean indexed,
        boolean shortened,
        @Nullable String meant,
        List<Relaxation> relaxed) {

    public SearchResults {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        relaxed = List.copyOf(relaxed);
    }

    /**
     * One resource.
     *
     * @param title where in its title what was asked for stands, by language tag
     * @param summary the same for its summary
     */
    public record Hit(ResourceSummary resource, Map<String, List<Mark>> title, Map<String, List<Mark>> summary) {}

    /** A stretch of a text, in UTF-16 units. */
    public record Mark(int start, int end) {}

    /** How many results have this code. */
    public record FacetCount(String code, long count) {}

    /**
     * The same question with less in it.
     *
     * @param facet whose choices are dropped; "" when it is the text that is shorter
     * @param text of the shorter question
     */
    public record Relaxation(String facet, String text, long total) {}
}
