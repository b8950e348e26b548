package org.wellspring.core.catalogue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.catalogue.metadata.MetadataRules;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.StoredJson;

/**
 * Pages of what is public. A page walks one range of the listing's key, the shortest of those asked for, and probes the
 * key for the others; so it costs the same at any depth.
 */
@Dependent
class Browsing {

    /** Lists longer than this count as equally long when the shortest is looked for. */
    private static final int LONG = 300;

    private static final int MOST_TERMS = 50;

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private final Vocabularies vocabularies;

    private final MetadataRules rules;
    private final Listings listings;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Browsing(Vocabularies vocabularies, MetadataRules rules, Listings listings) {
        this.vocabularies = vocabularies;
        this.listings = listings;
        this.rules = rules;
    }

    Browsing(EntityManager entities, Vocabularies vocabularies, MetadataRules rules) {
        this(vocabularies, rules, new Listings(entities));
        this.entities = entities;
    }

    Listings listings() {
        return listings;
    }

    /** The day in the city, which decides whether a licence still holds. */
    LocalDate today() {
        return rules.today();
    }

    /** One list, or several that are alternatives. */
    record Lists(String facet, Set<String> terms) {}

    Slice<ResourceSummary> page(BrowseQuery query) {
        Cursor start = query.cursor() == null || query.cursor().isEmpty()
                ? new Cursor(Cursor.NEWEST.at(), Long.MIN_VALUE)
                : Cursor.read(query.cursor(), Cursor.NEWEST);
        int limit = Math.max(1, Math.min(query.limit(), Slice.LARGEST));
        Statement statement = new Statement();
        statement
                .add("select p.place, p.resource_id, r.state, v.version, v.card, v.file_count,")
                .add(" case when r.licence_ends < ")
                .bind(java.sql.Date.valueOf(today()))
                .add(" then 1 else 0 end")
                .add(" from (");
        places(statement, shortestFirst(lists(query)), start, limit + 1);
        statement
                .add(") p join resource r on r.id = p.resource_id")
                .add(" join resource_version v on v.resource_id = r.id and v.version = r.published_version")
                .add(" order by p.place, p.resource_id");
        return slice(statement.rows(entities), limit);
    }

    int count(BrowseQuery query, int most) {
        Statement statement = new Statement().add("select count(*) from (");
        places(statement, shortestFirst(lists(query)), new Cursor(Cursor.NEWEST.at(), Long.MIN_VALUE), most);
        return ((Number) statement.add(") p").query(entities).getSingleResult()).intValue();
    }

    private static Slice<ResourceSummary> slice(List<Object[]> rows, int limit) {
        List<ResourceSummary> items = rows.stream()
                .limit(limit)
                .filter(row -> ((Number) row[6]).intValue() == 0)
                .map(row -> summary(row))
                .toList();
        if (rows.size() <= limit) {
            return new Slice<>(items, null);
        }
        Object[] last = rows.get(limit - 1);
        return new Slice<>(items, Cursor.after(Listings.instant(-number(last[0])), new Id(number(last[1]))));
    }

    private static ResourceSummary summary(Object[] row) {
        return new Line(
                        new Id(number(row[1])),
                        ResourceState.valueOf((String) row[2]),
                        (int) number(row[3]),
                        StoredJson.read((String) row[4], Card.class),
                        (int) number(row[5]),
                        Listings.instant(-number(row[0])))
                .summary();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    /** Alternatives within a list, most promising list first. */
    private List<Lists> shortestFirst(List<Lists> lists) {
        if (lists.size() < 2) {
            return lists;
        }
        record Measured(Lists lists, long length) {}
        return lists.stream()
                .map(each -> new Measured(each, length(each)))
                .sorted(Comparator.comparingLong(Measured::length))
                .map(Measured::lists)
                .toList();
    }

    private long length(Lists lists) {
        Statement statement = new Statement().add("select count(*) from (");
        places(statement, List.of(lists), new Cursor(Cursor.NEWEST.at(), Long.MIN_VALUE), LONG);
        return number(statement.add(") p").query(entities).getSingleResult());
    }

    private List<Lists> lists(BrowseQuery query) {
        List<Lists> lists = new ArrayList<>();
        add(lists, "subject", query.subjects());
        add(lists, "stage", query.stages());
        add(lists, "type", query.types());
        add(lists, "language", query.languages());
        add(lists, "licence", query.licences());
        return lists.isEmpty() ? List.of(new Lists(Listings.ALL, Set.of(""))) : lists;
    }

    /** Who asks for a subject means those under it as well. */
    private void add(List<Lists> lists, String facet, List<String> terms) {
        if (!terms.isEmpty()) {
            Set<String> wanted = new LinkedHashSet<>(terms);
            vocabularies.terms(facet).stream()
                    .filter(term -> term.parent() != null && terms.contains(term.parent()))
                    .forEach(term -> wanted.add(term.code()));
            lists.add(new Lists(
                    facet, new LinkedHashSet<>(wanted.stream().limit(MOST_TERMS).toList())));
        }
    }

    /** The places and resources of the first list from the cursor on that stand in all others too. */
    private static void places(Statement statement, List<Lists> lists, Cursor start, int limit) {
        Lists first = lists.get(0);
        String divider = "";
        statement.add("select place, resource_id from (");
        for (String term : first.terms()) {
            statement.add(divider).add("(select l.place, l.resource_id from listing l where l.facet = ");
            statement.bind(first.facet()).add(" and l.term = ").bind(term);
            after(statement, start);
            lists.stream().skip(1).forEach(other -> standsIn(statement, other));
            statement
                    .add(" order by l.facet, l.term, l.place, l.resource_id limit ")
                    .add(Integer.toString(limit))
                    .add(")");
            divider = " union ";
        }
        statement.add(") u order by place, resource_id limit ").add(Integer.toString(limit));
    }

    private static void after(Statement statement, Cursor start) {
        long place = -Listings.micros(start.at());
        statement.add(" and l.place >= ").bind(place);
        statement
                .add(" and (l.place > ")
                .bind(place)
                .add(" or l.resource_id > ")
                .bind(start.id())
                .add(")");
    }

    private static void standsIn(Statement statement, Lists other) {
        String divider = " and (";
        for (String term : other.terms()) {
            statement
                    .add(divider)
                    .add("exists (select 1 from listing x where x.facet = ")
                    .bind(other.facet());
            statement.add(" and x.term = ").bind(term);
            statement.add(" and x.place = l.place and x.resource_id = l.resource_id)");
            divider = " or ";
        }
        statement.add(")");
    }

    /** What a list knows of a resource. */
    record Line(Id id, ResourceState state, int version, Card card, int fileCount, Instant listedAt) {

        ResourceSummary summary() {
            return new ResourceSummary(
                    id,
                    state,
                    version,
                    card.title(),
                    card.summary(),
                    card.type(),
                    card.stages(),
                    card.grades(),
                    card.subjects(),
                    card.languages(),
                    card.licence(),
                    card.creators(),
                    fileCount,
                    listedAt);
        }
    }

    /** SQL that grows together with its parameters. */
    static final class Statement {

        private final StringBuilder sql = new StringBuilder();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        Statement add(String part) {
            sql.append(part);
            return this;
        }

        Statement bind(Object value) {
            parameters.add(value);
            sql.append('?').append(parameters.size());
            return this;
        }

        Query query(EntityManager entities) {
            Query query = entities.createNativeQuery(sql.toString());
            for (int index = 0; index < parameters.size(); index++) {
                query.setParameter(index + 1, Objects.requireNonNull(parameters.get(index)));
            }
            return query;
        }

        @SuppressWarnings("unchecked")
        List<Object[]> rows(EntityManager entities) {
            return query(entities).getResultList();
        }
    }
}
