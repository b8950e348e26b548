package org.wellspring.core.discovery.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.wellspring.core.discovery.query.Clause.Form;
import org.wellspring.core.discovery.query.Clause.Place;
import org.wellspring.core.discovery.text.Pinyin;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Segments;
import org.wellspring.core.discovery.text.Tokens;

/** Says of one clause which resources meet it, and how well. */
final class Words {

    /** Where words may stand, the most telling first. */
    private enum Field {
        TITLE("title", 8),
        KEYWORD("keyword", 4),
        PEOPLE("people", 4),
        SUMMARY("summary", 1),
        FILE("file", 0.25f);

        private final String name;
        private final float weight;

        Field(String name, float weight) {
            this.name = name;
            this.weight = weight;
        }

        String of(Script script) {
            return name + "_" + script.suffix();
        }
    }

    private static final float LABEL = 5;
    private static final float SOUND = 2;
    private static final int ENOUGH_PAIRS = 4;
    private static final int MOST_RUNS = 24;

    private final SearchPredicateFactory f;
    private final Labels labels;
    private final boolean sounds;

    /** @param sounds whether Latin letters may be pinyin */
    Words(SearchPredicateFactory f, Labels labels, boolean sounds) {
        this.f = f;
        this.labels = labels;
        this.sounds = sounds;
    }

    /** What each part of the clause asks for; all of these are to be met. */
    List<SearchPredicate> of(Clause clause) {
        List<Run> runs = Runs.of(clause.text()).stream().limit(MOST_RUNS).toList();
        if (clause.form() == Form.PHRASE) {
            return phrase(runs, clause.place());
        }
        List<Run> telling =
                runs.stream().filter(run -> !Tokens.isIdle(run.text())).toList();
        List<SearchPredicate> all = new ArrayList<>();
        for (Run run : telling.isEmpty() ? runs : telling) {
            boolean beginning = clause.form() == Form.BEGINNING && run.equals(runs.get(runs.size() - 1));
            all.add(
                    run.script() == Script.HAN
                            ? han(run.text(), clause.place())
                            : word(run, clause.place(), beginning));
        }
        return all;
    }

    /** The stretches of each script side by side, in the same field. */
    private List<SearchPredicate> phrase(List<Run> runs, Place place) {
        List<SearchPredicate> all = new ArrayList<>();
        for (Script script : Script.values()) {
            List<String> tokens = runs.stream()
                    .filter(run -> run.script() == script)
                    .flatMap(run -> Tokens.asked(script, run.text()).stream())
                    .toList();
            if (!tokens.isEmpty()) {
                all.add(sideBySide(script, tokens, place));
            }
        }
        return all;
    }

    /** A stretch of Chinese: all its words wherever they stand, or most of it in the title. */
    private SearchPredicate han(String stretch, Place place) {
        Set<String> words = new LinkedHashSet<>();
        labels.split(stretch).forEach(part -> words.addAll(labels.isLabel(part) ? List.of(part) : Segments.of(part)));
        if (words.size() <= 1) {
            return hanWord(stretch, place);
        }
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        words.forEach(word -> all.must(hanWord(word, place)));
        BooleanPredicateClausesStep<?, ?> any =
                f.bool().should(all).should(sideBySide(Script.HAN, Tokens.asked(Script.HAN, stretch), place));
        List<String> pairs = Tokens.asked(Script.HAN, stretch);
        if (pairs.size() >= ENOUGH_PAIRS) {
            BooleanPredicateClausesStep<?, ?> most = f.bool();
            pairs.forEach(pair ->
                    most.should(f.match().field(Field.TITLE.of(Script.HAN)).matching(pair)));
            most.minimumShouldMatchPercent(70);
            any.should(most);
        }
        return any.toPredicate();
    }

    private SearchPredicate hanWord(String word, Place place) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        if (word.codePointCount(0, word.length()) == 1) {
            fields(place).stream()
                    .filter(field -> field != Field.FILE)
                    .forEach(field -> any.should(f.prefix()
                            .field(field.of(Script.HAN))
                            .matching(word)
                            .boost(field.weight)));
        } else {
            any.should(sideBySide(Script.HAN, Tokens.asked(Script.HAN, word), place));
        }
        label(any, Script.HAN, word, place);
        return any.toPredicate();
    }

    private SearchPredicate word(Run run, Place place, boolean beginning) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        String token = Tokens.asked(run.script(), run.text()).get(0);
        for (Field field : fields(place)) {
            String name = field.of(run.script());
            any.should(f.match().field(name).matching(token).boost(field.weight));
            if (beginning && field != Field.SUMMARY && field != Field.FILE) {
                any.should(f.prefix().field(name).matching(run.text()).boost(field.weight / 2));
            }
        }
        label(any, run.script(), run.text(), place);
        if (sounds && run.script() == Script.LATIN && place != Place.PEOPLE) {
            sound(any, run.text());
        }
        return any.toPredicate();
    }

    private void sound(BooleanPredicateClausesStep<?, ?> any, String letters) {
        for (List<String> reading : Pinyin.asked(letters)) {
            BooleanPredicateClausesStep<?, ?> all = f.bool().boost(SOUND / reading.size());
            reading.forEach(token -> all.must(f.match().field("sound").matching(token)));
            any.should(all);
        }
        List<String> groups = Pinyin.askedInitials(letters);
        if (!groups.isEmpty()) {
            BooleanPredicateClausesStep<?, ?> all = f.bool().boost(SOUND / groups.size());
            groups.forEach(group -> all.must(f.match().field("initials").matching(group)));
            any.should(all);
        }
    }

    private SearchPredicate sideBySide(Script script, List<String> tokens, Place place) {
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        String text = String.join(" ", tokens);
        fields(place)
                .forEach(field -> any.should(
                        f.phrase().field(field.of(script)).matching(text).boost(field.weight)));
        return any.toPredicate();
    }

    private void label(BooleanPredicateClausesStep<?, ?> any, Script script, String word, Place place) {
        labels.of(script, word).forEach((scheme, codes) -> {
            if (place == Place.ANYWHERE || scheme.equals(schemeOf(place))) {
                any.should(f.terms()
                        .field(scheme)
                        .matchingAny(codes)
                        .constantScore()
                        .boost(LABEL));
            }
        });
    }

    private static String schemeOf(Place place) {
        return switch (place) {
            case SUBJECT -> "subject";
            case GRADE -> "grade";
            case TYPE -> "type";
            default -> "";
        };
    }

    private static List<Field> fields(Place place) {
        return switch (place) {
            case ANYWHERE -> List.of(Field.values());
            case TITLE -> List.of(Field.TITLE);
            case PEOPLE -> List.of(Field.PEOPLE);
            case SUBJECT, GRADE, TYPE -> List.of(Field.KEYWORD);
        };
    }
}
