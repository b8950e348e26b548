package org.wellspring.core.discovery.text;

/** The scripts that are read by rules of their own; each has its own fields in the index. */
public enum Script {
    /** Chinese, and what else is written without blanks: words are found by pairs of characters. */
    HAN("zh"),
    /** Latin letters, any other alphabet and figures: English morphology. */
    LATIN("en"),
    /** Russian morphology. */
    CYRILLIC("ru");

    private final String suffix;

    Script(String suffix) {
        this.suffix = suffix;
    }

    /** How the fields of this script end. */
    public String suffix() {
        return suffix;
    }

    /** @param letter a letter or a figure */
    static Script of(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> HAN;
            case CYRILLIC -> CYRILLIC;
            default -> letter == '々' ? HAN : LATIN;
        };
    }
}
