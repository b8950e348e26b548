package org.wellspring.core.discovery.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Takes away what does not matter when words are compared: letter case, full and half width, accents on Latin letters, the
 * dots of ё, and whether a Chinese character is written in its traditional or its simplified form.
 */
public final class Folding {

    /** Opened when the first Chinese text comes: its table takes a moment to read. */
    private static final class Simplified {
        static final Transliterator TABLE = Transliterator.getInstance("Traditional-Simplified");
        static final char[] KNOWN = new char[0x10000];
    }

    private Folding() {}

    /** Letters, figures and single blanks; equal for two texts that count as the same title. */
    public static String key(String text) {
        Folded folded = fold(text);
        StringBuilder key = new StringBuilder(folded.text().length());
        folded.text().codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter)) {
                key.appendCodePoint(letter);
            } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
                key.append(' ');
            }
        });
        return key.toString().strip();
    }

    static Folded fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int[] starts = new int[text.length() + 16];
        int[] ends = new int[text.length() + 16];
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            int end = at + Character.charCount(letter);
            int from = folded.length();
            append(folded, letter);
            if (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, folded.length() * 2);
                ends = Arrays.copyOf(ends, folded.length() * 2);
            }
            Arrays.fill(starts, from, folded.length(), at);
            Arrays.fill(ends, from, folded.length(), end);
            at = end;
        }
        return new Folded(folded.toString(), starts, ends);
    }

    private static void append(StringBuilder folded, int letter) {
        if (letter < 0x80) {
            folded.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter));
        } else if (letter >= 0x4e00 && letter <= 0x9fff) {
            folded.append(simplified((char) letter));
        } else if (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE) {
            folded.append(' ');
        } else {
            String plain = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            plain.codePoints().forEach(part -> appendPlain(folded, part));
        }
    }

    private static void appendPlain(StringBuilder folded, int letter) {
        if (letter == 'ё') {
            folded.append('е');
        } else if (letter >= 0x4e00 && letter <= 0x9fff) {
            folded.append(simplified((char) letter));
        } else if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(folded::appendCodePoint);
        } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
            folded.appendCodePoint(letter);
        }
    }

    /** Threads may look the same character up at once; they find the same. */
    private static char simplified(char letter) {
        char known = Simplified.KNOWN[letter];
        if (known != 0) {
            return known;
        }
        String simple = Simplified.TABLE.transliterate(String.valueOf(letter));
        char found = simple.length() == 1 ? simple.charAt(0) : letter;
        Simplified.KNOWN[letter] = found;
        return found;
    }
}
