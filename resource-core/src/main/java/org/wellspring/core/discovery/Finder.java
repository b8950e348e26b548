package org.wellspring.core.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.query.SearchResult;
import org.hibernate.search.engine.search.sort.SearchSort;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.Search;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchResults.FacetCount;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.discovery.query.Belonging;
import org.wellspring.core.discovery.query.Labels;
import org.wellspring.core.discovery.query.Plan;
import org.wellspring.core.discovery.query.Similarity;
import org.wellspring.core.discovery.query.Sounding;
import org.wellspring.core.discovery.query.Spelling;

/** Speaks with one index, for the length of one question. */
final class Finder {

    private static final int MOST_COUNTS = 200;
    private static final int MOST_SCHOOLS = 10_000;
    private static final int PATIENCE_MILLISECONDS = 800;

    private final SearchSession session;
    private final SearchScope<IndexedResource> scope;
    private final Labels labels;

    Finder(SearchSession session, Labels labels) {
        this.session = session;
        this.scope = session.scope(IndexedResource.class);
        this.labels = labels;
    }

    /** What was found, with the counts of facets in which nothing is chosen. */
    record Found(List<Id> ids, long total, boolean exact, Map<String, Map<String, Long>> counts) {}

    private static final Found NOTHING_IN_TIME = new Found(List.of(), 0, false, Map.of());

    Found find(Plan plan) {
        return inTime(() -> ask(plan)).or(() -> inTime(() -> ask(plan))).orElse(NOTHING_IN_TIME);
    }

    /**
     * Hibernate Search trips over counts that it had no time to begin, as on a server that has just started: then there is no
     * answer yet. What is thrown before the time is over means something else.
     */
    private static <T> Optional<T> inTime(Supplier<T> question) {
        long begin = System.nanoTime();
        try {
            return Optional.of(question.get());
        } catch (NullPointerException | SearchException unfinished) {
            if (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLISECONDS)) {
                throw unfinished;
            }
            return Optional.empty();
        }
    }

    private Found ask(Plan plan) {
        SearchQuery query = plan.query();
        Map<String, AggregationKey<Map<String, Long>>> keys = new LinkedHashMap<>();
        var asked = session.search(scope)
                .select(f -> f.id(Long.class))
                .where(plan.predicate(scope.predicate(), labels, ""))
                .sort(order(query))
                .truncateAfter(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                .totalHitCountThreshold(Search.MOST);
        if (query.counted()) {
            for (String facet : Search.FACETS) {
                if (query.chosen(facet).isEmpty() && !Belonging.decides(facet)) {
                    AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
                    keys.put(facet, key);
                    asked.aggregation(
                            key, f -> f.terms().field(facet, String.class).maxTermCount(most(facet)));
                }
            }
        }
        SearchResult<Long> result = asked.fetch(query.from(), Math.max(1, query.limit()));
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        keys.forEach((facet, key) -> counts.put(facet, result.aggregation(key)));
        long total = result.total().hitCountLowerBound();
        return new Found(
                query.limit() == 0
                        ? List.of()
                        : result.hits().stream().map(Id::new).toList(),
                Math.min(total, Search.MOST),
                result.total().isHitCountExact() && total <= Search.MOST,
                counts);
    }

    long total(Plan plan) {
        return totalWithout(plan, "");
    }

    long totalWithout(Plan plan, String facet) {
        return session.search(scope)
                .where(plan.predicate(scope.predicate(), labels, facet))
                .fetch(0)
                .total()
                .hitCountLowerBound();
    }

    /** Those in which something is chosen are counted as if nothing were. */
    Map<String, List<FacetCount>> facets(Plan plan, Found found) {
        Map<String, List<FacetCount>> facets = new LinkedHashMap<>();
        for (String facet : Search.FACETS) {
            Map<String, Long> counts = Belonging.decides(facet)
                    ? plan.setting().belonging().sums(facet, bySchool(plan, found, facet))
                    : Optional.ofNullable(found.counts().get(facet)).orElseGet(() -> counts(plan, facet, facet));
            List<FacetCount> list = new ArrayList<>();
            counts.forEach((code, count) -> list.add(new FacetCount(code, count)));
            list.sort(Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::code));
            facets.put(facet, List.copyOf(list.subList(0, Math.min(list.size(), MOST_COUNTS))));
        }
        return facets;
    }

    /** Of all schools, as if nothing were chosen in a facet that follows from them. */
    private Map<String, Long> bySchool(Plan plan, Found found, String facet) {
        boolean free = plan.query().chosen(facet).isEmpty();
        Map<String, Long> counted = found.counts().get(Belonging.SCHOOL);
        return free && counted != null ? counted : counts(plan, free ? "" : facet, Belonging.SCHOOL);
    }

    private static int most(String facet) {
        return facet.equals(Belonging.SCHOOL) ? MOST_SCHOOLS : MOST_COUNTS;
    }

    private Map<String, Long> counts(Plan plan, String without, String facet) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
        Supplier<Map<String, Long>> question = () -> session.search(scope)
                .where(plan.predicate(scope.predicate(), labels, without))
                .aggregation(key, f -> f.terms().field(facet, String.class).maxTermCount(most(facet)))
                .truncateAfter(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                .fetch(0)
                .aggregation(key);
        return inTime(question).or(() -> inTime(question)).orElse(Map.of());
    }

    private SearchSort order(SearchQuery query) {
        SearchSortFactory f = scope.sort();
        String title = switch (query.language()) {
            case "zh" -> "orderHan";
            case "ru" -> "orderCyrillic";
            default -> "orderLatin";
        };
        return switch (query.order()) {
            case RELEVANCE ->
                f.score()
                        .then()
                        .field("listed")
                        .desc()
                        .then()
                        .field("number")
                        .desc()
                        .toSort();
            case NEWEST ->
                f.field("listed").desc().then().field("number").desc().toSort();
            case USED ->
                f.field("used")
                        .desc()
                        .then()
                        .field("listed")
                        .desc()
                        .then()
                        .field("number")
                        .desc()
                        .toSort();
            case TITLE -> f.field(title).then().field("number").desc().toSort();
        };
    }

    Optional<String> spelled(String text) {
        try (IndexReader reader = scope.extension(LuceneExtension.get()).openIndexReader()) {
            return new Spelling(reader).better(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the sound of a title that is found by it. */
    Optional<String> heard(Plan plan, Function<Id, Optional<LocalizedText>> titles) {
        List<String> tokens = Sounding.tokens(plan.question().text());
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        SearchPredicateFactory f = scope.predicate();
        BooleanPredicateClausesStep<?, ?> sound = f.bool();
        tokens.forEach(token -> sound.must(f.match().field("sound").matching(token)));
        sound.filter(plan.guard(f));
        List<Long> found = session.search(scope)
                .select(p -> p.id(Long.class))
                .where(sound.toPredicate())
                .fetchHits(3);
        return found.stream()
                .flatMap(id -> titles.apply(new Id(id)).stream())
                .flatMap(title -> title.values().values().stream())
                .flatMap(title -> Sounding.in(title, plan.question().text()).stream())
                .findFirst();
    }

    List<Id> similar(ResourceSummary resource, Collection<Long> gone, LocalDate today, int most) {
        SearchPredicate about = Similarity.predicate(scope.predicate(), resource, gone, today);
        List<Long> found =
                session.search(scope).select(p -> p.id(Long.class)).where(about).fetchHits(most);
        return found.stream().map(Id::new).toList();
    }

    String explain(Plan plan, Id resource) {
        var query = session.search(scope)
                .where(plan.predicate(scope.predicate(), labels, ""))
                .toQuery()
                .extension(LuceneExtension.get());
        var explained = query.explain(resource.value());
        return explained.isMatch() ? explained.toString() : "";
    }
}
