package org.wellspring.core.discovery.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the words in a stretch of Chinese. The segmenter leaves a word that it does not know as single characters; those
 * that stand together are taken as one word, which is nearly always what was meant: 分 数 is 分数.
 */
public final class Segments {

    /** Characters that join words and say nothing alone. */
    private static final Set<String> IDLE = Set.of(
            "的", "了", "和", "与", "及", "在", "是", "有", "之", "或", "把", "被", "着", "吗", "呢", "吧", "也", "都", "就", "对", "于",
            "为", "以", "等", "中", "上", "下", "里", "个", "用", "到", "从");

    /** By ICU's dictionary, which is read as it lies; Lucene's is serialized Java, which some servers refuse to read. */
    private static final BreakIterator BREAKS = BreakIterator.getWordInstance(ULocale.CHINESE);

    private Segments() {}

    /** The words in their order, without those that say nothing unless there are no others. @param han folded */
    public static List<String> of(String han) {
        if (han.codePointCount(0, han.length()) <= 2) {
            return List.of(han);
        }
        List<String> words = new ArrayList<>();
        StringBuilder loose = new StringBuilder();
        for (String word : split(han)) {
            if (word.codePointCount(0, word.length()) == 1 && !IDLE.contains(word)) {
                loose.append(word);
                continue;
            }
            close(words, loose);
            if (!IDLE.contains(word)) {
                words.add(word);
            }
        }
        close(words, loose);
        return words.isEmpty() ? List.of(han) : words;
    }

    private static void close(List<String> words, StringBuilder loose) {
        if (loose.length() > 0) {
            words.add(loose.toString());
            loose.setLength(0);
        }
    }

    private static List<String> split(String han) {
        BreakIterator breaks = (BreakIterator) BREAKS.clone();
        breaks.setText(han);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.add(han.substring(start, end));
            start = end;
        }
        return words;
    }
}
