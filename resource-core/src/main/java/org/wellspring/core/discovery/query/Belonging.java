package org.wellspring.core.discovery.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.wellspring.api.shared.LocalizedText;

/**
 * To which districts and programmes schools belong. The index knows a resource's school only; what a school belongs to is
 * looked up when somebody asks, so that a school that moves or wins an honour takes all its resources along at once.
 *
 * @param districts identifiers of schools by district
 * @param programmes identifiers of schools that hold a designation, by programme
 * @param names of districts, by code
 */
public record Belonging(
        Map<String, Set<String>> districts, Map<String, Set<String>> programmes, Map<String, LocalizedText> names) {

    /** The facet that the others follow from. */
    public static final String SCHOOL = "school";

    public static final Belonging NONE = new Belonging(Map.of(), Map.of(), Map.of());

    private static final String DISTRICT = "district";
    private static final String PROGRAMME = "programme";

    public Belonging {
        districts = Map.copyOf(districts);
        programmes = Map.copyOf(programmes);
        names = Map.copyOf(names);
    }

    public static boolean decides(String facet) {
        return facet.equals(DISTRICT) || facet.equals(PROGRAMME);
    }

    /** The schools that belong to any of these. */
    Set<String> schools(String facet, Collection<String> codes) {
        Set<String> schools = new HashSet<>();
        codes.forEach(code -> schools.addAll(of(facet).getOrDefault(code, Set.of())));
        return schools;
    }

    /** What the counts of schools come to; what comes to nothing is left out. */
    public Map<String, Long> sums(String facet, Map<String, Long> bySchool) {
        Map<String, Long> sums = new HashMap<>();
        of(facet).forEach((code, schools) -> {
            long sum = schools.stream()
                    .mapToLong(school -> bySchool.getOrDefault(school, 0L))
                    .sum();
            if (sum > 0) {
                sums.put(code, sum);
            }
        });
        return sums;
    }

    private Map<String, Set<String>> of(String facet) {
        return facet.equals(DISTRICT) ? districts : programmes;
    }
}
