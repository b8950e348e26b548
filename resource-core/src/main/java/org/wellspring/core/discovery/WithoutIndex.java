package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.discovery.SearchResults.Hit;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.discovery.query.Question;

/**
 * Answers from the database: an exact title, or the newest under the facets that browsing knows. What was narrowed by another
 * facet finds nothing, since more than was asked for would be wrong.
 */
@ApplicationScoped
public class WithoutIndex {

    private static final int COUNTED = 300;

    private static final Map<String, Function<ResourceSummary, Collection<String>>> BROWSED = Map.of(
            "subject", ResourceSummary::subjects,
            "stage", ResourceSummary::stages,
            "type", resource -> Stream.ofNullable(resource.type()).toList(),
            "language", ResourceSummary::languages,
            "licence", resource -> Stream.ofNullable(resource.licence()).toList());

    private Catalogue catalogue;

    @Inject
    public WithoutIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected WithoutIndex() {}

    SearchResults search(SearchQuery query) {
        Question question = Question.of(query.text());
        List<ResourceSummary> found = List.of();
        long total = 0;
        boolean exact = true;
        if (isNarrowedOtherwise(query)) {
            exact = false;
        } else if (question.isEmpty()) {
            BrowseQuery browse = browse(query);
            found = query.from() > 0 ? List.of() : catalogue.browse(browse).items();
            total = catalogue.count(browse, COUNTED + 1);
            exact = total <= COUNTED;
        } else {
            found = catalogue.findByTitle(question.text()).stream()
                    .flatMap(id -> catalogue.summaries(List.of(id)).stream())
                    .filter(resource -> isChosen(query, resource))
                    .toList();
            total = found.size();
        }
        return new SearchResults(
                found.stream()
                        .map(resource -> new Hit(resource, Map.of(), Map.of()))
                        .toList(),
                Math.min(total, COUNTED),
                exact,
                Map.of(),
                false,
                question.shortened(),
                null,
                List.of());
    }

    private static boolean isNarrowedOtherwise(SearchQuery query) {
        return query.chosen().entrySet().stream()
                .anyMatch(facet -> !facet.getValue().isEmpty() && !BROWSED.containsKey(facet.getKey()));
    }

    private static boolean isChosen(SearchQuery query, ResourceSummary resource) {
        return BROWSED.entrySet().stream().allMatch(facet -> {
            List<String> chosen = query.chosen(facet.getKey());
            return chosen.isEmpty() || facet.getValue().apply(resource).stream().anyMatch(chosen::contains);
        });
    }

    private static BrowseQuery browse(SearchQuery query) {
        return new BrowseQuery(
                query.chosen("subject"),
                query.chosen("stage"),
                query.chosen("type"),
                query.chosen("language"),
                query.chosen("licence"),
                null,
                Math.max(1, Math.min(query.limit(), Slice.LARGEST)));
    }
}
