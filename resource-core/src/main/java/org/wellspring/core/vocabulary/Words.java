package org.wellspring.core.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.vocabulary.Vocabularies.Term;

/** All terms at one revision, never changed, ready to be asked by any number of threads. */
public final class Words {

    private final long revision;
    private final Map<String, List<Term>> ordered;
    private final Map<String, Map<String, Term>> byCode = new HashMap<>();
    private final Map<String, Map<String, Term>> byLabel = new HashMap<>();

    Words(long revision, Collection<Term> terms) {
        this.revision = revision;
        Map<String, List<Term>> schemes = new LinkedHashMap<>();
        terms.stream()
                .sorted(Comparator.comparing(Term::scheme)
                        .thenComparing(Term::position)
                        .thenComparing(Term::code))
                .forEach(term -> {
                    schemes.computeIfAbsent(term.scheme(), scheme -> new ArrayList<>())
                            .add(term);
                    byCode.computeIfAbsent(term.scheme(), scheme -> new HashMap<>())
                            .put(term.code(), term);
                });
        schemes.replaceAll((scheme, list) -> List.copyOf(list));
        ordered = Collections.unmodifiableMap(schemes);
        ordered.forEach((scheme, list) -> byLabel.put(scheme, labels(list)));
    }

    /** Codes before labels before aliases, terms in use before retired ones, then the order of the vocabulary. */
    private static Map<String, Term> labels(List<Term> terms) {
        Map<String, Term> found = new HashMap<>();
        List<Term> preferred = Stream.concat(
                        terms.stream().filter(term -> !term.retired()),
                        terms.stream().filter(Term::retired))
                .toList();
        preferred.forEach(term -> found.putIfAbsent(folded(term.code()), term));
        preferred.forEach(
                term -> term.label().values().values().forEach(label -> found.putIfAbsent(folded(label), term)));
        preferred.forEach(term -> term.aliases().forEach(alias -> found.putIfAbsent(folded(alias), term)));
        return found;
    }

    /** What does not matter when labels are compared: letter case, blanks around, full-width forms. */
    private static String folded(String label) {
        return Normalizer.normalize(label.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    long revision() {
        return revision;
    }

    List<String> schemes() {
        return List.copyOf(ordered.keySet());
    }

    List<Term> terms(String scheme) {
        List<Term> terms = ordered.get(scheme);
        if (terms == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return terms;
    }

    Optional<Term> term(String scheme, String code) {
        return Optional.ofNullable(byCode.getOrDefault(scheme, Map.of()).get(code));
    }

    Optional<Term> resolve(String scheme, String label) {
        return Optional.ofNullable(byLabel.getOrDefault(scheme, Map.of()).get(folded(label)));
    }
}
