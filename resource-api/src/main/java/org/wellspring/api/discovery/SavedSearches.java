package org.wellspring.api.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Searches that a person keeps, and is told about when something new is found by them: inside the application, once a day
 * or once a week, and only when there is anything. Nobody else sees them.
 */
public interface SavedSearches {

    /** How many a person may keep. */
    int MOST = 50;

    /**
     * What is published from now on counts as new.
     *
     * @throws ProblemException {@link DiscoveryProblem#TOO_MANY_SEARCHES}; {@code INVALID} with findings
     */
    SavedSearch save(Caller caller, SaveSearch command);

    /** The caller's, last saved first. */
    List<SavedSearch> mine(Caller caller);

    /** @throws ProblemException {@code NOT_FOUND} unless it is the caller's */
    SavedSearch read(Caller caller, Id search);

    /** @throws ProblemException {@code NOT_FOUND} unless it is the caller's */
    void remove(Caller caller, Id search);

    /** How often its owner wants to hear of what is new. */
    enum Notice {
        NEVER,
        DAILY,
        WEEKLY
    }

    /**
     * @param name 1 to 100 characters
     * @param text as typed, at most {@link SearchQuery#LONGEST} characters
     * @param chosen codes by facet of {@link Search#FACETS}; at most 20 a facet
     * @param notice must be said
     */
    record SaveSearch(String name, String text, Map<String, List<String>> chosen, Notice notice) {

        /** Other parts that a request leaves out are taken as empty. */
        @SuppressWarnings({"NullAway", "ConstantValue"})
        public SaveSearch {
            name = name == null ? "" : name.strip();
            text = text == null ? "" : text.strip();
            var kept = new TreeMap<String, List<String>>();
            if (chosen != null) {
                chosen.forEach((facet, codes) -> kept.put(facet, List.copyOf(codes)));
            }
            chosen = Map.copyOf(kept);
        }
    }

    /** @param noticed up to when its owner was told of what is new */
    record SavedSearch(
            Id id,
            String name,
            String text,
            Map<String, List<String>> chosen,
            Notice notice,
            Instant saved,
            Instant noticed) {

        public SavedSearch {
            chosen = Map.copyOf(chosen);
        }
    }
}
