package org.wellspring.api.discovery;

import java.util.List;
import java.util.Map;
import org.wellspring.api.discovery.SearchResults.FacetCount;
import org.wellspring.api.shared.LocalizedText;

/**
 * What there is, for those who look around before they ask. Only public resources count. While there is no index, the
 * figures are not known: {@code indexed} is false and the lists are empty.
 */
public interface Overview {

    /** How many resources there are for each subject, topics of a subject apart, in each stage; none are left out. */
    Subjects subjects();

    /** What the resources' textbooks are, edition, volume and unit, the fullest edition first. */
    Textbooks textbooks();

    /** How many resources each school, district and programme has, the most first. */
    Places places();

    /** The names of districts by their code in the facet {@code district}. */
    Map<String, LocalizedText> districts();

    /** @param cells those with at least one resource, in any order */
    record Subjects(boolean indexed, List<Cell> cells) {

        public Subjects {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param subject vocabulary {@code subject}
     * @param stage vocabulary {@code stage}; "" counts all stages
     */
    record Cell(String subject, String stage, long count) {}

    record Textbooks(boolean indexed, List<Branch> editions) {

        public Textbooks {
            editions = List.copyOf(editions);
        }
    }

    /**
     * An edition, a volume or a unit.
     *
     * @param code of the facet {@code edition}, {@code volume} or {@code unit}
     * @param name as its resources say it
     */
    record Branch(String code, String name, long count, List<Branch> parts) {

        public Branch {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param schools by identifier
     * @param districts by the code of the facet {@code district}
     * @param programmes resources of schools that hold a designation of the programme today, by its code
     */
    record Places(boolean indexed, List<FacetCount> schools, List<FacetCount> districts, List<FacetCount> programmes) {

        public Places {
            schools = List.copyOf(schools);
            districts = List.copyOf(districts);
            programmes = List.copyOf(programmes);
        }
    }
}
