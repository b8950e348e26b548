package org.wellspring.core.discovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.mapper.pojo.standalone.scope.SearchScope;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.wellspring.api.discovery.Overview.Branch;
import org.wellspring.api.discovery.Overview.Cell;
import org.wellspring.api.discovery.SearchResults.FacetCount;
import org.wellspring.core.discovery.document.Documents;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.discovery.query.Plan;
import org.wellspring.core.discovery.text.NaturalOrder;

/** Counts everything that is public in one index. */
final class Counting {

    private static final int MOST = 20_000;
    private static final Comparator<FacetCount> MOST_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::code);

    private final SearchSession session;
    private final SearchScope<IndexedResource> scope;
    private final SearchPredicate shown;

    Counting(SearchSession session, Collection<Long> gone, LocalDate today) {
        this.session = session;
        this.scope = session.scope(IndexedResource.class);
        this.shown = Plan.guard(scope.predicate(), gone, today);
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        counts("subject", shown).forEach((subject, count) -> cells.add(new Cell(subject, "", count)));
        counts("stage", shown)
                .keySet()
                .forEach(stage -> counts("subject", in("stage", stage))
                        .forEach((subject, count) -> cells.add(new Cell(subject, stage, count))));
        return cells;
    }

    Map<String, Long> bySchool() {
        return counts("school", shown);
    }

    /** Each volume stands under its edition, each unit under its volume; those of a textbook in the order of their names. */
    List<Branch> editions() {
        Map<String, List<Branch>> units = under(counts("unit", shown), Map.of());
        Map<String, List<Branch>> volumes = under(counts("volume", shown), units);
        List<Branch> editions = new ArrayList<>();
        counts("edition", shown)
                .forEach((code, count) ->
                        editions.add(new Branch(code, code, count, volumes.getOrDefault(code, List.of()))));
        editions.sort(Comparator.comparingLong(Branch::count).reversed().thenComparing(Branch::name));
        return editions;
    }

    private static Map<String, List<Branch>> under(Map<String, Long> counts, Map<String, List<Branch>> parts) {
        Map<String, List<Branch>> branches = new HashMap<>();
        counts.forEach((code, count) -> {
            int step = code.lastIndexOf(Documents.STEP);
            branches.computeIfAbsent(code.substring(0, step), none -> new ArrayList<>())
                    .add(new Branch(
                            code,
                            code.substring(step + Documents.STEP.length()),
                            count,
                            parts.getOrDefault(code, List.of())));
        });
        branches.values().forEach(list -> list.sort(Comparator.comparing(Branch::name, NaturalOrder.BY_NUMBERS)));
        return branches;
    }

    static List<FacetCount> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }

    private SearchPredicate in(String facet, String code) {
        return scope.predicate()
                .bool()
                .filter(shown)
                .filter(scope.predicate().match().field(facet).matching(code))
                .toPredicate();
    }

    private Map<String, Long> counts(String facet, SearchPredicate among) {
        AggregationKey<Map<String, Long>> key = AggregationKey.of(facet);
        return session.search(scope)
                .where(among)
                .aggregation(key, f -> f.terms().field(facet, String.class).maxTermCount(MOST))
                .fetch(0)
                .aggregation(key);
    }
}
