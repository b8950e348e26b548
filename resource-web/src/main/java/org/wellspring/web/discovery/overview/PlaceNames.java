package org.wellspring.web.discovery.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wellspring.api.discovery.Overview;
import org.wellspring.api.discovery.SearchResults.FacetCount;
import org.wellspring.api.programme.Programmes;
import org.wellspring.api.school.Organisations;
import org.wellspring.api.shared.Id;
import org.wellspring.web.shared.text.Language;

/** Names of schools, districts and programmes, in a reader's language, by the codes of their facets. */
@ApplicationScoped
public class PlaceNames {

    private static final int AT_ONCE = 500;

    @Inject
    private Organisations organisations;

    @Inject
    private Overview overview;

    @Inject
    private Programmes programmes;

    /** One line of a list. */
    public record Line(String code, String name, long count) {}

    public static boolean has(String facet) {
        return facet.equals("school") || facet.equals("district") || facet.equals("programme");
    }

    /** In the given order; what has no name any more is left out. */
    public List<Line> of(String facet, List<FacetCount> counts, Language language) {
        Map<String, String> names =
                of(facet, counts.stream().map(FacetCount::code).toList(), language);
        return counts.stream()
                .filter(count -> names.containsKey(count.code()))
                .map(count -> new Line(count.code(), names.getOrDefault(count.code(), ""), count.count()))
                .toList();
    }

    /** Names by code; codes that nothing has are left out. */
    public Map<String, String> of(String facet, Collection<String> codes, Language language) {
        Map<String, String> names = new HashMap<>();
        switch (facet) {
            case "school" ->
                schools(codes)
                        .forEach(school ->
                                names.put(school.id().toString(), school.name().in(language.locale())));
            case "district" ->
                overview.districts().forEach((code, name) -> names.put(code, name.in(language.locale())));
            case "programme" ->
                programmes
                        .all()
                        .forEach(programme ->
                                names.put(programme.code(), programme.name().in(language.locale())));
            default -> throw new IllegalArgumentException(facet);
        }
        return names;
    }

    private List<Organisations.Organisation> schools(Collection<String> codes) {
        List<Id> ids = codes.stream().filter(Id::isId).map(Id::parse).toList();
        List<Organisations.Organisation> schools = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            schools.addAll(organisations.named(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return schools;
    }
}
