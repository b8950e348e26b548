package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.discovery.Suggestion;
import org.wellspring.api.shared.Id;

/** Lets the index answer as long as it can be relied on, and the database otherwise. */
@ApplicationScoped
public class SearchService implements Search {

    private Answering answering;
    private Asking asking;
    private WithoutIndex withoutIndex;
    private Policy policy;

    @Inject
    public SearchService(Answering answering, Asking asking, WithoutIndex withoutIndex, Policy policy) {
        this.answering = answering;
        this.asking = asking;
        this.withoutIndex = withoutIndex;
        this.policy = policy;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected SearchService() {}

    @Override
    public SearchResults search(Caller caller, SearchQuery query) {
        return answering
                .ask((index, gone) -> asking.search(index, gone, query))
                .orElseGet(() -> withoutIndex.search(query));
    }

    @Override
    public List<Suggestion> suggest(String typed, String language, int most) {
        return answering
                .ask((index, gone) -> asking.suggest(index, gone, new Asking.Begun(typed, language, most)))
                .orElseGet(() -> asking.terms(typed, language, most));
    }

    @Override
    public List<ResourceSummary> similar(Id resource, int most) {
        return answering
                .ask((index, gone) -> asking.similar(index, gone, resource, most))
                .orElse(List.of());
    }

    @Override
    public String explain(Caller caller, SearchQuery query, Id resource) {
        policy.require(caller, Action.RESOURCE_REVIEW, Guarded.NOTHING);
        return answering
                .ask((index, gone) -> asking.explain(index, gone, query, resource))
                .orElse("");
    }
}
