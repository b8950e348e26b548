package org.wellspring.core.discovery.query;

import java.util.List;
import java.util.Optional;
import org.wellspring.core.discovery.text.Folding;
import org.wellspring.core.discovery.text.Pinyin;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;

/** Chinese that was typed in characters that only sound right: 份数 for 分数. */
public final class Sounding {

    private static final int LONGEST = 12;

    private Sounding() {}

    /** What must stand in the index by its sound; empty unless the text is one short stretch of Chinese. */
    public static List<String> tokens(String text) {
        List<Run> runs = Runs.of(text);
        boolean asks = runs.size() == 1
                && runs.get(0).script() == Script.HAN
                && runs.get(0).length() > 1
                && runs.get(0).length() <= LONGEST;
        return asks ? Pinyin.heard(runs.get(0).text()) : List.of();
    }

    /** The part of a title that sounds like the text. */
    public static Optional<String> in(String title, String text) {
        String asked = Folding.key(text);
        List<String> sound = Pinyin.heard(asked);
        for (Run run : Runs.of(title)) {
            for (int at = 0;
                    run.script() == Script.HAN
                            && at + asked.length() <= run.text().length();
                    at++) {
                String part = run.text().substring(at, at + asked.length());
                if (!part.equals(asked) && Pinyin.heard(part).equals(sound)) {
                    return Optional.of(part);
                }
            }
        }
        return Optional.empty();
    }
}
