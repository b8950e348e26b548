package org.wellspring.core.discovery.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.discovery.SearchIndex;
import org.wellspring.api.operations.Health;
import org.wellspring.core.discovery.log.ChangeLog;

/** Tells how the index is, and sets it to work; needs no transaction. */
@ApplicationScoped
public class SearchIndexService implements SearchIndex, Health.Probe {

    private static final int MOST_BEHIND = 1_000;

    private Indexer indexer;
    private IndexComparison comparison;
    private ChangeLog log;
    private Policy policy;

    @Inject
    public SearchIndexService(Indexer indexer, IndexComparison comparison, ChangeLog log, Policy policy) {
        this.indexer = indexer;
        this.comparison = comparison;
        this.log = log;
        this.policy = policy;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected SearchIndexService() {}

    @Override
    public Status status() {
        Optional<Follower> serving = indexer.serving();
        State state = serving.isPresent() ? State.READY : indexer.isOpen() ? State.REBUILDING : State.CLOSED;
        long done = indexer.rebuilding().map(Rebuild::done).orElse(0L);
        long all = indexer.rebuilding().map(Rebuild::all).orElse(0L);
        try {
            return new Status(
                    state,
                    serving.map(follower -> follower.index().count()).orElse(0L),
                    serving.map(follower -> log.behind(follower.place(), MOST_BEHIND))
                            .orElse(0),
                    done,
                    all);
        } catch (RuntimeException | InternalError unable) {
            serving.ifPresent(follower -> indexer.giveUp(follower, unable));
            return new Status(State.REBUILDING, 0, 0, done, all);
        }
    }

    @Override
    public Status rebuild(Caller caller) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        indexer.renew();
        return status();
    }

    @Override
    public Comparison check(Caller caller) {
        policy.require(caller, Action.OPERATIONS_READ, Guarded.NOTHING);
        return indexer.serving()
                .map(comparison::compare)
                .orElseGet(() -> new Comparison(0, List.of(), List.of(), List.of(), 0));
    }

    /** An index that is being made is no fault: the product answers from the database meanwhile. */
    @Override
    public Health.Check check() {
        Status now = status();
        return new Health.Check(
                "search",
                true,
                switch (now.state()) {
                    case CLOSED -> "not open yet";
                    case READY -> now.resources() + " resources, " + now.behind() + " changes behind";
                    case REBUILDING -> "being made anew, " + now.rebuilt() + " of " + now.rebuilding();
                });
    }
}
