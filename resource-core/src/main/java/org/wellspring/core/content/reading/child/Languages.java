package org.wellspring.core.content.reading.child;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Set;

/** Tells the language of a text among the three that the product speaks, by its script. */
final class Languages {

    private static final Set<String> KNOWN = Set.of("zh", "en", "ru");

    private static final int FEWEST = 20;

    /** A Han character says as much as some letters. */
    private static final int HAN_WEIGHT = 3;

    private Languages() {}

    /** @return "" when there is too little of it, or no script prevails */
    static String of(String text) {
        int[] counts = new int[3];
        text.codePoints().filter(Character::isLetter).forEach(point -> {
            UnicodeScript script = UnicodeScript.of(point);
            if (script == UnicodeScript.HAN) {
                counts[0] += HAN_WEIGHT;
            } else if (script == UnicodeScript.LATIN) {
                counts[1]++;
            } else if (script == UnicodeScript.CYRILLIC) {
                counts[2]++;
            }
        });
        int all = counts[0] + counts[1] + counts[2];
        String[] names = {"zh", "en", "ru"};
        for (int index = 0; index < names.length; index++) {
            if (all >= FEWEST && counts[index] * 2 > all) {
                return names[index];
            }
        }
        return "";
    }

    /** What the text shows; else what the document says of itself, when it is one of the three. */
    static String of(String text, String said) {
        String shown = of(text);
        String primary = said.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
        return shown.isEmpty() && KNOWN.contains(primary) ? primary : shown;
    }
}
