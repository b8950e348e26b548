package org.wellspring.api.shared;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One text in several languages side by side.
 *
 * @param values text by BCP 47 language tag (RFC 5646), never blank; may be empty
 */
public record LocalizedText(Map<String, String> values) {

    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    /** The order in which another language stands in for one that is missing. */
    private static final List<String> FALLBACK = List.of("zh", "en", "ru");

    public LocalizedText {
        var kept = new TreeMap<String, String>();
        values.forEach((tag, text) -> {
            if (!text.isBlank()) {
                kept.put(tag, text.strip());
            }
        });
        values = Collections.unmodifiableMap(kept);
    }

    public static LocalizedText of(String tag, String text) {
        return new LocalizedText(Map.of(tag, text));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The tag whose text a reader of this locale gets; empty only when there is no text at all. */
    public Optional<String> tagFor(Locale reader) {
        if (values.containsKey(reader.toLanguageTag())) {
            return Optional.of(reader.toLanguageTag());
        }
        if (values.containsKey(reader.getLanguage())) {
            return Optional.of(reader.getLanguage());
        }
        String kin = reader.getLanguage() + "-";
        return values.keySet().stream()
                .filter(tag -> tag.startsWith(kin))
                .findFirst()
                .or(() -> FALLBACK.stream().filter(values::containsKey).findFirst())
                .or(() -> values.keySet().stream().findFirst());
    }

    /**
     * The text for a reader of this locale, falling back to another script or country of the same language, then to Chinese,
     * English, Russian, then any; "" when empty.
     */
    public String in(Locale reader) {
        return tagFor(reader).map(values::get).orElse("");
    }

    /** The same text with one language set; a blank text removes that language. */
    public LocalizedText with(String tag, String text) {
        var changed = new TreeMap<>(values);
        changed.put(tag, text);
        return new LocalizedText(changed);
    }
}
