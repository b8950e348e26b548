package org.wellspring.core.discovery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.discovery.Suggestion;
import org.wellspring.api.discovery.Suggestion.Kind;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.core.discovery.query.Labels;
import org.wellspring.core.discovery.text.Folding;

/** Offers terms, titles and people that go with what somebody is typing. */
final class Suggesting {

    private static final int MOST_TERMS = 3;
    private static final int MOST_PEOPLE = 2;

    private final String typed;
    private final Locale reader;
    private final Vocabularies vocabularies;

    Suggesting(String typed, String language, Vocabularies vocabularies) {
        this.typed = Folding.key(typed);
        this.reader = Locale.forLanguageTag(language);
        this.vocabularies = vocabularies;
    }

    /** @param found public resources that go with it, best first */
    List<Suggestion> among(List<ResourceSummary> found, int most) {
        Set<Suggestion> all = new LinkedHashSet<>();
        if (typed.isEmpty()) {
            return List.of();
        }
        terms(all);
        people(all, found);
        found.forEach(resource -> all.add(new Suggestion(
                Kind.TITLE, resource.title().in(reader), resource.id().toString())));
        return all.stream().limit(most).toList();
    }

    private void terms(Set<Suggestion> all) {
        List<Suggestion> terms = new ArrayList<>();
        Labels.SCHEMES.forEach(scheme -> vocabularies.terms(scheme).stream()
                .filter(term -> !term.retired() && begins(term))
                .forEach(term -> terms.add(new Suggestion(
                        Kind.valueOf(scheme.toUpperCase(Locale.ROOT)),
                        term.label().in(reader),
                        term.code()))));
        all.addAll(terms.subList(0, Math.min(MOST_TERMS, terms.size())));
    }

    private boolean begins(Vocabularies.Term term) {
        return term.label().values().values().stream()
                        .anyMatch(label -> Folding.key(label).startsWith(typed))
                || term.aliases().stream().anyMatch(alias -> Folding.key(alias).equals(typed));
    }

    private void people(Set<Suggestion> all, List<ResourceSummary> found) {
        found.stream()
                .flatMap(resource -> resource.creators().stream())
                .filter(name -> (" " + Folding.key(name)).contains(typed.codePointAt(0) < 0x2e80 ? " " + typed : typed))
                .distinct()
                .limit(MOST_PEOPLE)
                .forEach(name -> all.add(new Suggestion(Kind.PERSON, name, "")));
    }
}
