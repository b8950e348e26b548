package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.discovery.SearchResults.Hit;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.discovery.query.Question;

/** Answers from the database: an exact title, or the newest under the facets that browsing knows. */
@ApplicationScoped
public class WithoutIndex {

    private static final int COUNTED = 300;

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
        List<ResourceSummary> found;
        long total;
        boolean exact = true;
        if (question.isEmpty()) {
            BrowseQuery browse = browse(query);
            found = query.from() > 0 ? List.of() : catalogue.browse(browse).items();
            total = catalogue.count(browse, COUNTED + 1);
            exact = total <= COUNTED;
        } else {
            found = catalogue
                    .findByTitle(question.text())
                    .map(id -> catalogue.summaries(List.of(id)))
                    .orElse(List.of());
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
