package org.wellspring.core.discovery.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wellspring.api.vocabulary.Vocabularies;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.discovery.text.Folding;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Tokens;

/**
 * Which terms of the vocabularies a word stands for, in any language. Labels are looked up when somebody asks, not written
 * into the index: a label that changes counts at once.
 */
public final class Labels {

    public static final List<String> SCHEMES = List.of("subject", "grade", "stage", "type");

    private static final int LONGEST_HAN = 12;

    private final long revision;
    private final Map<String, Map<String, Set<String>>> han = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> stems = new HashMap<>();

    public Labels(Vocabularies vocabularies) {
        this.revision = vocabularies.revision();
        SCHEMES.forEach(scheme -> vocabularies.terms(scheme).forEach(term -> add(scheme, term)));
    }

    public long revision() {
        return revision;
    }

    private void add(String scheme, Term term) {
        Stream.concat(term.label().values().values().stream(), term.aliases().stream())
                .forEach(label -> add(label, scheme, term.code()));
    }

    private void add(String label, String scheme, String code) {
        List<Run> runs = Runs.of(label);
        if (runs.size() == 1 && runs.get(0).script() == Script.HAN) {
            put(han, Folding.key(label), scheme, code);
            return;
        }
        runs.stream()
                .filter(run -> run.script() != Script.HAN && run.length() > 1 && !Tokens.isIdle(run.text()))
                .forEach(
                        run -> put(stems, Tokens.asked(run.script(), run.text()).get(0), scheme, code));
    }

    private static void put(Map<String, Map<String, Set<String>>> words, String word, String scheme, String code) {
        words.computeIfAbsent(word, none -> new LinkedHashMap<>())
                .computeIfAbsent(scheme, none -> new LinkedHashSet<>())
                .add(code);
    }

    /** Codes by scheme that a word stands for; empty for most words. @param word folded */
    Map<String, Set<String>> of(Script script, String word) {
        return script == Script.HAN
                ? han.getOrDefault(word, Map.of())
                : stems.getOrDefault(Tokens.asked(script, word).get(0), Map.of());
    }

    /** A stretch of Chinese, taken apart where labels stand in it, the longest first; what lies between stays as it is. */
    public List<String> split(String stretch) {
        List<String> parts = new ArrayList<>();
        StringBuilder between = new StringBuilder();
        for (int at = 0; at < stretch.length(); ) {
            int length = label(stretch, at);
            if (length == 0) {
                between.append(stretch.charAt(at++));
                continue;
            }
            close(parts, between);
            parts.add(stretch.substring(at, at + length));
            at += length;
        }
        close(parts, between);
        return parts;
    }

    private int label(String stretch, int at) {
        for (int length = Math.min(LONGEST_HAN, stretch.length() - at); length > 1; length--) {
            if (han.containsKey(stretch.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    public boolean isLabel(String word) {
        return han.containsKey(word);
    }

    private static void close(Collection<String> parts, StringBuilder between) {
        if (between.length() > 0) {
            parts.add(between.toString());
            between.setLength(0);
        }
    }
}
