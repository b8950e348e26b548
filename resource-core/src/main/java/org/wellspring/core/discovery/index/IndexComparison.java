package org.wellspring.core.discovery.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.data.RangeBoundInclusion;
import org.wellspring.api.catalogue.PublishedResources;
import org.wellspring.api.catalogue.PublishedResources.Edition;
import org.wellspring.api.discovery.SearchIndex.Comparison;
import org.wellspring.api.shared.Id;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.discovery.log.ChangeLog;

/** Holds index and database beside one another, both walked in the order of the identifiers, some thousand at a time. */
@ApplicationScoped
public class IndexComparison {

    private static final int AT_ONCE = 10_000;
    private static final int MOST_BEHIND = 1_000;

    private PublishedResources published;
    private ChangeLog log;

    @Inject
    public IndexComparison(PublishedResources published, ChangeLog log) {
        this.published = published;
        this.log = log;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected IndexComparison() {}

    public Comparison compare(Follower follower) {
        Differences found = new Differences();
        int behind = log.behind(follower.place(), MOST_BEHIND);
        try (SearchSession session = follower.index().session()) {
            Id last = new Id(Long.MIN_VALUE);
            List<Edition> editions;
            do {
                editions = published.editions(last, AT_ONCE);
                long end = editions.size() < AT_ONCE
                        ? Long.MAX_VALUE
                        : editions.get(editions.size() - 1).resource().value();
                found.compare(editions, indexed(session, last.value(), end));
                last = new Id(end);
            } while (editions.size() == AT_ONCE);
        }
        return new Comparison(found.compared, found.missing, found.ghosts, found.outdated, behind);
    }

    /** Versions by identifier, from behind {@code last} to {@code end}. */
    private static Map<Long, Integer> indexed(SearchSession session, long last, long end) {
        Map<Long, Integer> versions = new TreeMap<>();
        long from = last;
        int taken;
        do {
            long begin = from;
            List<List<?>> rows = session.search(IndexedResource.class)
                    .select(f -> f.composite(f.id(Long.class), f.field("version", Integer.class)))
                    .where(f -> f.range()
                            .field("number")
                            .between(begin, RangeBoundInclusion.EXCLUDED, end, RangeBoundInclusion.INCLUDED))
                    .sort(f -> f.field("number"))
                    .fetchHits(AT_ONCE);
            rows.forEach(row -> versions.put((Long) row.get(0), (Integer) row.get(1)));
            taken = rows.size();
            from = taken == 0 ? from : (Long) rows.get(taken - 1).get(0);
        } while (taken == AT_ONCE);
        return versions;
    }

    private static final class Differences {

        private static final int MOST = 100;

        private final List<Id> missing = new ArrayList<>();
        private final List<Id> ghosts = new ArrayList<>();
        private final List<Id> outdated = new ArrayList<>();
        private long compared;

        void compare(List<Edition> editions, Map<Long, Integer> indexed) {
            for (Edition edition : editions) {
                compared++;
                Integer version = indexed.remove(edition.resource().value());
                if (version == null) {
                    name(missing, edition.resource());
                } else if (version != edition.version()) {
                    name(outdated, edition.resource());
                }
            }
            indexed.keySet().forEach(id -> name(ghosts, new Id(id)));
        }

        private static void name(List<Id> list, Id id) {
            if (list.size() < MOST) {
                list.add(id);
            }
        }
    }
}
