package org.wellspring.core.discovery.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.wellspring.core.discovery.text.Pinyin;
import org.wellspring.core.discovery.text.Run;
import org.wellspring.core.discovery.text.Runs;
import org.wellspring.core.discovery.text.Script;
import org.wellspring.core.discovery.text.Tokens;

/** The tokens of several texts, apart by script, as the index takes them: divided by blanks. */
record FieldText(String han, String latin, String cyrillic) {

    private static final int SHORTEST_SPELLED = 3;

    static FieldText of(Collection<String> texts) {
        StringBuilder han = new StringBuilder();
        StringBuilder latin = new StringBuilder();
        StringBuilder cyrillic = new StringBuilder();
        texts.forEach(text -> Runs.of(text).forEach(run -> {
            StringBuilder field = switch (run.script()) {
                case HAN -> han;
                case LATIN -> latin;
                case CYRILLIC -> cyrillic;
            };
            Tokens.indexed(run).forEach(token -> field.append(token).append(' '));
        }));
        return new FieldText(han.toString(), latin.toString(), cyrillic.toString());
    }

    static String sounds(Collection<String> texts) {
        Set<String> tokens = new LinkedHashSet<>();
        runs(texts).filter(run -> run.script() == Script.HAN).forEach(run -> tokens.addAll(Pinyin.indexed(run.text())));
        return String.join(" ", tokens);
    }

    static String initials(Collection<String> texts) {
        Set<String> tokens = new LinkedHashSet<>();
        runs(texts)
                .filter(run -> run.script() == Script.HAN)
                .forEach(run -> tokens.addAll(Pinyin.initials(run.text())));
        return String.join(" ", tokens);
    }

    static String spelling(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        runs(texts)
                .filter(run -> run.script() != Script.HAN && run.length() >= SHORTEST_SPELLED)
                .map(Run::text)
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .forEach(words::add);
        return String.join(" ", words);
    }

    private static Stream<Run> runs(Collection<String> texts) {
        return texts.stream().flatMap(text -> Runs.of(text).stream());
    }
}
