package org.wellspring.core.discovery.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Segments;
import org.wellspring.core.discovery.text.Tokens;

/** What is about the same: shares words of the title, in titles or keywords, and then subject and grade. */
public final class Similarity {

    private static final int MOST_WORDS = 24;

    private Similarity() {}

    public static SearchPredicate predicate(
            SearchPredicateFactory f, ResourceSummary resource, Collection<Long> gone, LocalDate today) {
        BooleanPredicateClausesStep<?, ?> words = f.bool();
        words(resource).forEach(run -> {
            String tokens = String.join(" ", Tokens.asked(run.script(), run.text()));
            String suffix = "_" + run.script().suffix();
            words.should(f.phrase().field("title" + suffix).matching(tokens).boost(2));
            words.should(f.phrase().field("keyword" + suffix).matching(tokens));
        });
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(words);
        like(f, all, "subject", resource.subjects());
        like(f, all, "grade", resource.grades());
        like(f, all, "stage", resource.stages());
        all.mustNot(f.id().matching(resource.id().value()));
        all.filter(Plan.guard(f, gone, today));
        return all.toPredicate();
    }

    private static void like(
            SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all, String facet, List<String> codes) {
        if (!codes.isEmpty()) {
            all.should(f.terms().field(facet).matchingAny(codes).constantScore().boost(4));
        }
    }

    private static List<Run> words(ResourceSummary resource) {
        Set<Run> words = new LinkedHashSet<>();
        resource.title()
                .values()
                .values()
                .forEach(title -> Runs.of(title).forEach(run -> {
                    if (run.script() != Script.HAN) {
                        words.add(new Run(run.script(), run.text(), 0, 0));
                    } else {
                        Segments.of(run.text()).forEach(word -> words.add(new Run(Script.HAN, word, 0, 0)));
                    }
                }));
        return words.stream()
                .filter(run -> run.length() > 1 && !Tokens.isIdle(run.text()))
                .limit(MOST_WORDS)
                .toList();
    }
}
