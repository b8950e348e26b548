package org.wellspring.core.discovery.saved;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Notices;
import org.wellspring.api.discovery.SavedSearches.Notice;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.Identifiers;

/** Looks which searches are due, and tells the owner of one what is new. */
@Stateless
public class NoticeDesk {

    static final String KIND = "discovery.saved-search";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /** More than this are not counted. */
    private static final int MOST = 100;

    @PersistenceContext(unitName = "wellspring")
    EntityManager entities;

    @Inject
    Search search;

    @Inject
    Notices notices;

    @Inject
    Identifiers identifiers;

    @Inject
    Clock clock;

    /** The next searches whose owners are to be told, by identifier. */
    public List<Id> due(Id after, int most) {
        Instant now = clock.instant();
        return entities.createQuery("""
                        select s.id from KeptSearch s
                        where s.id > :after and (s.notice = :daily and s.noticed <= :day
                            or s.notice = :weekly and s.noticed <= :week)
                        order by s.id""", Long.class)
                .setParameter("after", after.value())
                .setParameter("daily", Notice.DAILY)
                .setParameter("day", now.minus(DAY))
                .setParameter("weekly", Notice.WEEKLY)
                .setParameter("week", now.minus(WEEK))
                .setMaxResults(most)
                .getResultStream()
                .map(Id::new)
                .toList();
    }

    /**
     * Every node may try; the row decides which one tells. While there is no index nothing is told, and nothing is lost: it
     * is due again at the next look.
     */
    public void tell(Id id) {
        KeptSearch kept = entities.find(KeptSearch.class, id.value());
        if (kept == null) {
            return;
        }
        Instant now = clock.instant();
        SearchResults results = search.search(Caller.SYSTEM, SavedSearchesService.newest(kept.question(), MOST));
        if (!results.indexed() || !claim(kept, now)) {
            return;
        }
        long fresh = results.hits().stream()
                .filter(hit -> hit.resource().listedAt().isAfter(kept.noticed())
                        && !hit.resource().listedAt().isAfter(now))
                .count();
        if (fresh > 0) {
            String count = fresh < MOST ? Long.toString(fresh) : MOST + "+";
            notices.tell(
                    kept.owner(),
                    KIND,
                    identifiers.next(),
                    List.of(kept.details().name(), count, id.toString()));
        }
    }

    private boolean claim(KeptSearch kept, Instant now) {
        return entities.createQuery("update KeptSearch s set s.noticed = :now where s.id = :id and s.noticed = :before")
                        .setParameter("now", now)
                        .setParameter("id", kept.id().value())
                        .setParameter("before", kept.noticed())
                        .executeUpdate()
                == 1;
    }
}
