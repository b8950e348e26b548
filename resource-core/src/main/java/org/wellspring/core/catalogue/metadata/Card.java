package org.wellspring.core.catalogue.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Relation;
import org.wellspring.api.shared.LocalizedText;

/**
 * What a list shows of a version, and under what it is listed; stored beside the document so that lists never read that.
 *
 * @param summary at most 300 characters a language
 * @param creators names, at most three
 */
public record Card(
        LocalizedText title,
        LocalizedText summary,
        @Nullable String type,
        List<String> stages,
        List<String> grades,
        List<String> subjects,
        List<String> languages,
        @Nullable String licence,
        @Nullable LocalDate licenceEnds,
        List<String> creators,
        List<Relation> related) {

    private static final int LONGEST_SUMMARY = 300;
    private static final int MOST_CREATORS = 3;

    /** Reading leaves out what writing left out. */
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public Card {
        title = title == null ? LocalizedText.EMPTY : title;
        summary = summary == null ? LocalizedText.EMPTY : summary;
        stages = stages == null ? List.of() : List.copyOf(stages);
        grades = grades == null ? List.of() : List.copyOf(grades);
        subjects = subjects == null ? List.of() : List.copyOf(subjects);
        languages = languages == null ? List.of() : List.copyOf(languages);
        creators = creators == null ? List.of() : List.copyOf(creators);
        related = related == null ? List.of() : List.copyOf(related);
    }

    public static Card of(ResourceMetadata metadata) {
        return new Card(
                metadata.title(),
                shortened(metadata.summary()),
                metadata.type(),
                metadata.stages(),
                metadata.grades(),
                metadata.subjects(),
                metadata.languages(),
                metadata.licence(),
                metadata.licenceEnds(),
                metadata.creators().stream()
                        .map(ResourceMetadata.Creator::name)
                        .limit(MOST_CREATORS)
                        .toList(),
                metadata.related());
    }

    private static LocalizedText shortened(LocalizedText text) {
        Map<String, String> shorter = new TreeMap<>();
        text.values().forEach((tag, words) -> shorter.put(tag, shortened(words)));
        return new LocalizedText(shorter);
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= LONGEST_SUMMARY) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST_SUMMARY - 1)) + "…";
    }
}
