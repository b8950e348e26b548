package org.wellspring.core.discovery.text;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart: one run for each word of an alphabet, one for each unbroken stretch of Chinese. */
public final class Runs {

    private Runs() {}

    public static List<Run> of(String text) {
        Folded folded = Folding.fold(text);
        String letters = folded.text();
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < letters.length()) {
            int letter = letters.codePointAt(at);
            if (!Character.isLetterOrDigit(letter)) {
                at += Character.charCount(letter);
                continue;
            }
            Script script = Script.of(letter);
            int end = end(letters, at, script);
            runs.add(new Run(script, word(letters.substring(at, end)), folded.start(at), folded.end(end - 1)));
            at = end;
        }
        return runs;
    }

    /** Words of an alphabet go on over an apostrophe between two letters. */
    private static int end(String letters, int from, Script script) {
        int end = from;
        while (end < letters.length()) {
            int letter = letters.codePointAt(end);
            boolean goesOn = Character.isLetterOrDigit(letter) && Script.of(letter) == script;
            if (!goesOn && !(script != Script.HAN && isApostrophe(letter) && letterFollows(letters, end + 1, script))) {
                break;
            }
            end += Character.charCount(letter);
        }
        return end;
    }

    private static boolean letterFollows(String letters, int at, Script script) {
        return at < letters.length()
                && Character.isLetter(letters.codePointAt(at))
                && Script.of(letters.codePointAt(at)) == script;
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’';
    }

    /** The teacher's is about the teacher; don't is one word. */
    private static String word(String letters) {
        if (letters.indexOf('\'') < 0 && letters.indexOf('’') < 0) {
            return letters;
        }
        return letters.replaceFirst("['’]s$", "").replaceAll("['’]", "");
    }
}
