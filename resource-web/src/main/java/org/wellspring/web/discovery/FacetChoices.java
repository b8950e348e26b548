package org.wellspring.web.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wellspring.api.discovery.SearchResults;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.web.discovery.overview.PlaceNames;
import org.wellspring.web.shared.page.Labels;
import org.wellspring.web.shared.text.Language;

/** Makes lines of counts: with labels, in the order of the vocabulary or of the counts, parts under what they are part of. */
@ApplicationScoped
public class FacetChoices {

    /** Each facet that stands for itself, and the one that divides its lines. */
    private static final Map<String, String> SHOWN = shown();

    private static final Set<String> VOCABULARIES =
            Set.of("stage", "grade", "subject", "type", "language", "licence", "audience");

    private static final String STEP = " › ";
    private static final int MOST_LINES = 40;

    @Inject
    private Labels labels;

    @Inject
    private PlaceNames placeNames;

    private static Map<String, String> shown() {
        var shown = new LinkedHashMap<String, String>();
        shown.put("stage", "grade");
        shown.put("subject", "subject");
        shown.put("type", "");
        shown.put("edition", "volume");
        shown.put("language", "");
        shown.put("licence", "");
        shown.put("audience", "");
        shown.put("district", "");
        shown.put("school", "");
        shown.put("programme", "");
        shown.put("year", "");
        return shown;
    }

    /** Lines by facet; facets without lines are left out. */
    Map<String, List<FacetChoice>> of(SearchFilter filter, SearchResults results, Language language) {
        var facets = new LinkedHashMap<String, List<FacetChoice>>();
        SHOWN.forEach((facet, dividing) -> {
            List<FacetChoice> lines = new Lines(filter, results, language).of(facet, dividing);
            if (!lines.isEmpty()) {
                facets.put(facet, lines);
            }
        });
        return facets;
    }

    /** What is chosen, to be taken away again. */
    List<FacetChoice> chosen(SearchFilter filter, SearchResults results, Language language) {
        var chosen = new ArrayList<FacetChoice>();
        Lines lines = new Lines(filter, results, language);
        filter.chosen().forEach((facet, codes) -> {
            Map<String, String> names = lines.names(facet, codes);
            codes.forEach(code ->
                    chosen.add(new FacetChoice(facet, code, names.getOrDefault(code, code), 0, true, List.of())));
        });
        return chosen;
    }

    private final class Lines {

        private final SearchFilter filter;
        private final SearchResults results;
        private final Language language;

        Lines(SearchFilter filter, SearchResults results, Language language) {
            this.filter = filter;
            this.results = results;
            this.language = language;
        }

        List<FacetChoice> of(String facet, String dividing) {
            Map<String, Long> counts = counts(facet);
            List<String> codes = ordered(facet, counts).stream()
                    .filter(code ->
                            !facet.equals("subject") || parent("subject", code).isEmpty())
                    .limit(MOST_LINES)
                    .toList();
            Map<String, String> names = names(facet, codes);
            return codes.stream()
                    .map(code -> new FacetChoice(
                            facet,
                            code,
                            names.getOrDefault(code, code),
                            counts.getOrDefault(code, 0L),
                            filter.has(facet, code),
                            dividing.isEmpty() ? List.of() : children(facet, code, dividing)))
                    .toList();
        }

        private List<FacetChoice> children(String facet, String code, String dividing) {
            Map<String, Long> counts = counts(dividing);
            List<String> codes = ordered(dividing, counts).stream()
                    .filter(child -> !child.equals(code) && code.equals(parent(dividing, child)))
                    .limit(MOST_LINES)
                    .toList();
            boolean shown = filter.has(facet, code) || codes.stream().anyMatch(child -> filter.has(dividing, child));
            Map<String, String> names = names(dividing, codes);
            return !shown
                    ? List.of()
                    : codes.stream()
                            .map(child -> new FacetChoice(
                                    dividing,
                                    child,
                                    names.getOrDefault(child, child),
                                    counts.getOrDefault(child, 0L),
                                    filter.has(dividing, child),
                                    dividing.equals("volume") ? children("volume", child, "unit") : List.of()))
                            .toList();
        }

        /** What is chosen keeps its line even where nothing is left of it. */
        private Map<String, Long> counts(String facet) {
            var counts = new LinkedHashMap<String, Long>();
            results.facets().getOrDefault(facet, List.of()).forEach(count -> counts.put(count.code(), count.count()));
            filter.chosen().getOrDefault(facet, List.of()).forEach(code -> counts.putIfAbsent(code, 0L));
            return counts;
        }

        private List<String> ordered(String facet, Map<String, Long> counts) {
            if (facet.equals("stage") || facet.equals("grade")) {
                return labels.offered(facet).stream()
                        .map(Term::code)
                        .filter(counts::containsKey)
                        .toList();
            }
            return facet.equals("year")
                    ? counts.keySet().stream().sorted(Comparator.reverseOrder()).toList()
                    : List.copyOf(counts.keySet());
        }

        private String parent(String facet, String code) {
            if (!VOCABULARIES.contains(facet)) {
                int end = code.lastIndexOf(STEP);
                return end < 0 ? "" : code.substring(0, end);
            }
            return labels.term(facet, code)
                    .flatMap(term -> Optional.ofNullable(term.parent()))
                    .orElse("");
        }

        Map<String, String> names(String facet, List<String> codes) {
            if (PlaceNames.has(facet)) {
                return placeNames.of(facet, codes, language);
            }
            return codes.stream().collect(Collectors.toMap(code -> code, code -> name(facet, code), (a, b) -> a));
        }

        private String name(String facet, String code) {
            return VOCABULARIES.contains(facet)
                    ? labels.label(facet, code, language)
                    : code.substring(code.lastIndexOf(STEP) < 0 ? 0 : code.lastIndexOf(STEP) + STEP.length());
        }
    }
}
