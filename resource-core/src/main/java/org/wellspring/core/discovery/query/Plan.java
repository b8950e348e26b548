package org.wellspring.core.discovery.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.core.discovery.query.Clause.Form;
import org.wellspring.core.discovery.query.Clause.Place;
import org.wellspring.core.discovery.text.Folding;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Tokens;

/**
 * What a question means for the index: which resources it asks for, how well each meets it, and who may not be seen. The
 * order is first whole titles, then words by the weight of their field, then gentle signals that decide between equals.
 *
 * @param sounds whether Latin letters may be pinyin
 */
public record Plan(SearchQuery query, Question question, Setting setting, boolean sounds) {

    /**
     * In what surroundings a question is asked.
     *
     * @param gone what left the catalogue and may still stand in the index
     * @param belonging which schools the facets of districts and programmes mean
     */
    public record Setting(Collection<Long> gone, LocalDate today, Belonging belonging) {}

    private static final float WHOLE_TITLE = 400;
    private static final float TITLE_PHRASE = 12;
    private static final int ALL_UP_TO = 3;
    private static final int MOST_CODES = 50;

    /** With every facet but one, to count what that one offers. @param without "" for none */
    public SearchPredicate predicate(SearchPredicateFactory f, Labels labels, String without) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        if (question.wanted().isEmpty()) {
            all.must(f.matchAll().boost(0.01f));
        } else {
            all.must(words(f, labels));
            closeness(f, all);
        }
        Words words = new Words(f, labels, false);
        question.clauses().stream().filter(Clause::excluded).forEach(clause -> {
            BooleanPredicateClausesStep<?, ?> left = f.bool();
            words.of(clause).forEach(left::must);
            all.mustNot(left);
        });
        query.chosen().forEach((facet, codes) -> {
            if (!facet.equals(without) && !codes.isEmpty()) {
                all.filter(any(f, facet, codes));
            }
        });
        all.filter(guard(f));
        signals(f, all);
        return all.toPredicate();
    }

    private SearchPredicate any(SearchPredicateFactory f, String facet, Collection<String> codes) {
        Collection<String> some = codes.stream().limit(MOST_CODES).toList();
        if (!Belonging.decides(facet)) {
            return f.terms().field(facet).matchingAny(some).toPredicate();
        }
        Collection<String> schools = setting.belonging().schools(facet, some);
        return schools.isEmpty()
                ? f.matchNone().toPredicate()
                : f.terms().field(Belonging.SCHOOL).matchingAny(schools).toPredicate();
    }

    /** Short questions are meant in full; of long ones a quarter may be missing. */
    private SearchPredicate words(SearchPredicateFactory f, Labels labels) {
        Words words = new Words(f, labels, sounds);
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        List<SearchPredicate> loose = new ArrayList<>();
        for (Clause clause : telling()) {
            if (clause.form() == Form.PHRASE || clause.place() != Place.ANYWHERE) {
                words.of(clause).forEach(all::must);
            } else {
                loose.addAll(words.of(clause));
            }
        }
        if (loose.size() <= ALL_UP_TO) {
            loose.forEach(all::must);
        } else {
            BooleanPredicateClausesStep<?, ?> most = f.bool();
            loose.forEach(most::should);
            most.minimumShouldMatchNumber(loose.size() - loose.size() / 4);
            all.must(most);
        }
        return all.toPredicate();
    }

    /** Without the words that carry no meaning, unless there are no others. */
    private List<Clause> telling() {
        List<Clause> telling = question.wanted().stream()
                .filter(clause -> clause.form() == Form.PHRASE
                        || Runs.of(clause.text()).stream().anyMatch(run -> !Tokens.isIdle(run.text())))
                .toList();
        return telling.isEmpty() ? question.wanted() : telling;
    }

    private void closeness(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all) {
        String key = Folding.key(question.words());
        if (!key.isEmpty()) {
            all.should(f.match().field("whole").matching(key).constantScore().boost(WHOLE_TITLE));
        }
        List<Run> runs = Runs.of(question.words());
        for (Script script : Script.values()) {
            List<String> tokens = runs.stream()
                    .filter(run -> run.script() == script)
                    .flatMap(run -> Tokens.asked(script, run.text()).stream())
                    .toList();
            if (tokens.size() > 1) {
                all.should(f.phrase()
                        .field("title_" + script.suffix())
                        .matching(String.join(" ", tokens))
                        .slop(1)
                        .boost(TITLE_PHRASE));
            }
        }
    }

    /** What a public answer may hold: nothing whose licence is over, nothing that just left. */
    public SearchPredicate guard(SearchPredicateFactory f) {
        return guard(f, setting.gone(), setting.today());
    }

    public static SearchPredicate guard(SearchPredicateFactory f, Collection<Long> gone, LocalDate today) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        all.must(f.range().field("licenceEnds").atLeast(today.toEpochDay()));
        if (!gone.isEmpty()) {
            all.mustNot(f.id().matchingAny(gone));
        }
        return all.toPredicate();
    }

    private void signals(SearchPredicateFactory f, BooleanPredicateClausesStep<?, ?> all) {
        all.should(f.prefix()
                .field("language")
                .matching(query.language())
                .constantScore()
                .boost(0.6f));
        all.should(f.range().field("stars").atLeast(40).constantScore().boost(0.8f));
        all.should(f.range().field("used").atLeast(5).constantScore().boost(0.4f));
        long yearAgo = setting.today().minusYears(1).toEpochDay() * 86_400_000L;
        all.should(f.range().field("listed").atLeast(yearAgo).constantScore().boost(0.3f));
    }
}
