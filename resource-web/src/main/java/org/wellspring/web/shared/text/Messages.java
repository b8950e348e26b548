package org.wellspring.web.shared.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * All words of the product: one bundle per feature and language, read once. Key {@code feature.what}; a problem's text is
 * {@code feature.problem.code}.
 */
public final class Messages {

    /** The features that speak; each has a folder {@code org/wellspring/web/<feature>/} with three bundles. */
    static final List<String> FEATURES = List.of(
            "shared",
            "account",
            "catalogue",
            "content",
            "discovery",
            "interop",
            "operations",
            "programme",
            "reuse",
            "school",
            "vocabulary");

    private static final Map<Language, Texts> ALL = read();

    private Messages() {}

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<Language, Texts> read() {
        var all = new EnumMap<Language, Texts>(Language.class);
        for (Language language : Language.values()) {
            var phrases = new HashMap<String, Phrase>();
            for (String feature : FEATURES) {
                bundle(feature, language).forEach((key, text) -> phrases.put((String) key, phrase(key, text)));
            }
            all.put(language, new Texts(language, phrases));
        }
        return all;
    }

    private static Phrase phrase(Object key, Object text) {
        try {
            return Phrase.parse((String) text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("message " + key, unreadable);
        }
    }

    static Properties bundle(String feature, Language language) {
        String path = "/org/wellspring/web/" + feature + "/messages_" + language.code() + ".properties";
        try (InputStream file = Messages.class.getResourceAsStream(path)) {
            var bundle = new Properties();
            bundle.load(
                    new InputStreamReader(Objects.requireNonNull(file, path + " is missing"), StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
