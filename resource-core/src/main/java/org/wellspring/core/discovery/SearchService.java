package org.wellspring.core.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
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
import org.wellspring.core.discovery.index.Follower;
import org.wellspring.core.discovery.index.Indexer;

/**
 * Lets the index answer as long as it can be relied on, and the database otherwise. What left the catalogue since the index
 * was last brought up to date is named to the index with every question, so that not even a count speaks of it.
 */
@ApplicationScoped
public class SearchService implements Search {

    private static final Logger LOG = Logger.getLogger(SearchService.class.getName());

    /** With more than this still to be taken out, an index is too far behind to be asked. */
    private static final int MOST_GONE = 1_000;

    private Indexer indexer;
    private Asking asking;
    private WithoutIndex withoutIndex;
    private Policy policy;

    @Inject
    public SearchService(Indexer indexer, Asking asking, WithoutIndex withoutIndex, Policy policy) {
        this.indexer = indexer;
        this.asking = asking;
        this.withoutIndex = withoutIndex;
        this.policy = policy;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected SearchService() {}

    @Override
    public SearchResults search(Caller caller, SearchQuery query) {
        return ask((index, gone) -> asking.search(index, gone, query)).orElseGet(() -> withoutIndex.search(query));
    }

    @Override
    public List<Suggestion> suggest(String typed, String language, int most) {
        return ask((index, gone) -> asking.suggest(index, gone, typed, language, most))
                .orElseGet(() -> asking.terms(typed, language, most));
    }

    @Override
    public List<ResourceSummary> similar(Id resource, int most) {
        return ask((index, gone) -> asking.similar(index, gone, resource, most)).orElse(List.of());
    }

    @Override
    public String explain(Caller caller, SearchQuery query, Id resource) {
        policy.require(caller, Action.RESOURCE_REVIEW, Guarded.NOTHING);
        return ask((index, gone) -> asking.explain(index, gone, query, resource))
                .orElse("");
    }

    private interface Question<T> {
        T ask(Follower index, Collection<Long> gone);
    }

    /**
     * Whatever an index throws means that it cannot answer: it is given up, and the reader gets the other answer. An
     * internal error is what Java throws where a file that is mapped into memory was cut off.
     */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private <T> Optional<T> ask(Question<T> question) {
        Follower index = indexer.serving().orElse(null);
        if (index == null) {
            return Optional.empty();
        }
        List<Long> gone = index.gone(MOST_GONE + 1);
        if (gone.size() > MOST_GONE) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.ask(index, gone));
        } catch (IndexUnable | UncheckedIOException | AlreadyClosedException | InternalError unable) {
            LOG.log(Level.FINE, "The index could not answer", unable);
            indexer.giveUp(index, unable.getCause() == null ? unable : unable.getCause());
            return Optional.empty();
        }
    }
}
