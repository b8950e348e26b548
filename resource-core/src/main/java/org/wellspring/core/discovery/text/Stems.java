package org.wellspring.core.discovery.text;

import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** What the forms of one English or Russian word have in common. */
final class Stems {

    private static final int LONGEST = 60;

    /** Words that carry no meaning in a question; they stay in the index, for phrases. */
    private static final Set<String> IDLE = Set.of(
            ("a an and are as at be by for from how i in into is it of on or our that the their this to was we what"
                            + " when where which who why with you your"
                            + " а без в во для до же за и из или к как ко на не но о об от по под при про с со то у что это"
                            + " чем где когда")
                    .split(" ", -1));

    /** Stemmers keep the word they work on: each thread has its own. */
    private static final ThreadLocal<SnowballStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);

    private static final ThreadLocal<SnowballStemmer> RUSSIAN = ThreadLocal.withInitial(RussianStemmer::new);

    private Stems() {}

    static boolean isIdle(String word) {
        return IDLE.contains(word);
    }

    /** @param word folded, of an alphabet */
    static String stem(Script script, String word) {
        String kept = word.length() <= LONGEST ? word : word.substring(0, LONGEST);
        if (kept.chars().anyMatch(Character::isDigit)) {
            return kept;
        }
        SnowballStemmer stemmer = script == Script.CYRILLIC ? RUSSIAN.get() : ENGLISH.get();
        stemmer.setCurrent(kept);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
