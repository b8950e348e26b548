package org.wellspring.core.discovery.text;

import java.util.ArrayList;
import java.util.List;

/** What stands in the index for a run: overlapping pairs of Chinese characters, the stem of any other word. */
public final class Tokens {

    private Tokens() {}

    /** All that is indexed, in order. */
    public static List<String> indexed(Run run) {
        return run.script() == Script.HAN ? pairs(run.text(), true) : List.of(Stems.stem(run.script(), run.text()));
    }

    /** What must stand side by side where the run occurs. A single Chinese character gives itself. */
    public static List<String> asked(Script script, String word) {
        return script == Script.HAN ? pairs(word, false) : List.of(Stems.stem(script, word));
    }

    /** Whether the word carries meaning in a question. */
    public static boolean isIdle(String word) {
        return Stems.isIdle(word);
    }

    /** @param withLast whether the last character stands alone once more, so that each character begins some token */
    private static List<String> pairs(String han, boolean withLast) {
        int[] letters = han.codePoints().toArray();
        List<String> pairs = new ArrayList<>(letters.length);
        for (int index = 0; index + 1 < letters.length; index++) {
            pairs.add(new String(letters, index, 2));
        }
        if (withLast || letters.length == 1) {
            pairs.add(new String(letters, letters.length - 1, 1));
        }
        return pairs;
    }
}
