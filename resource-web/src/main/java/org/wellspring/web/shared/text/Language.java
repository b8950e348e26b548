package org.wellspring.web.shared.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which the product speaks. */
public enum Language {
    CHINESE("zh", "zh-CN", "中文", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", "en", "English", Locale.UK),
    RUSSIAN("ru", "ru", "Русский", Locale.forLanguageTag("ru-RU"));

    private final String code;
    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String code, String tag, String ownName, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** {@code zh}, {@code en} or {@code ru}. */
    public String code() {
        return code;
    }

    /** For the {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For dates, numbers and the choice among language-tagged texts. */
    public Locale locale() {
        return locale;
    }

    /** By code, or by a longer tag of the same language. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(tag.strip()).getLanguage();
        return Arrays.stream(values())
                .filter(language -> language.code.equals(primary))
                .findFirst();
    }

    /**
     * The best for an {@code Accept-Language} header (RFC 9110 section 12.5.4), by lookup as RFC 4647 section 3.4 has it;
     * Chinese when it names none of ours or cannot be read.
     */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) {
            return CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange()).stream())
                    .findFirst()
                    .orElse(CHINESE);
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }
}
