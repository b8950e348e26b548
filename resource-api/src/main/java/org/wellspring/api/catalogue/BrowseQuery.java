package org.wellspring.api.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which published resources to list, newest first. Terms of one list are alternatives; the lists narrow one another.
 *
 * @param cursor from the page before; null for the first
 * @param limit 1 to 100
 */
public record BrowseQuery(
        List<String> subjects,
        List<String> stages,
        List<String> types,
        List<String> languages,
        List<String> licences,
        @Nullable String cursor,
        int limit) {

    public BrowseQuery {
        subjects = List.copyOf(subjects);
        stages = List.copyOf(stages);
        types = List.copyOf(types);
        languages = List.copyOf(languages);
        licences = List.copyOf(licences);
    }

    /** The newest, unfiltered. */
    public static BrowseQuery newest(int limit) {
        return new BrowseQuery(List.of(), List.of(), List.of(), List.of(), List.of(), null, limit);
    }
}
