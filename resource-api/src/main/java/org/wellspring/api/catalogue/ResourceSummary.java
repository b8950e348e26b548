package org.wellspring.api.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/**
 * A resource in a list.
 *
 * @param summary shortened to at most 300 characters a language
 * @param creators names, at most three
 * @param listedAt when it was published; for a working version, when it was last changed
 */
public record ResourceSummary(
        Id id,
        ResourceState state,
        int version,
        LocalizedText title,
        LocalizedText summary,
        @Nullable String type,
        List<String> stages,
        List<String> grades,
        List<String> subjects,
        List<String> languages,
        @Nullable String licence,
        List<String> creators,
        int fileCount,
        Instant listedAt) {}
