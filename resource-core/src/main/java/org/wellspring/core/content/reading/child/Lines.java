package org.wellspring.core.content.reading.child;

import java.nio.charset.StandardCharsets;

/** Makes texts out of files harmless: what no database takes, and what is longer than a line. */
final class Lines {

    private Lines() {}

    /** Without halves of characters. */
    static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** In one line, without controls, not longer than a line may be. */
    static String single(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(Answer.LONGEST_LINE * 4L)
                .map(point -> Character.isISOControl(point) || Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> point < 0x202A || point > 0x202E)
                .filter(point -> point < 0x2066 || point > 0x2069)
                .forEach(line::appendCodePoint);
        String single = sound(line.toString()).replaceAll(" {2,}", " ").strip();
        return single.length() <= Answer.LONGEST_LINE ? single : sound(single.substring(0, Answer.LONGEST_LINE - 1));
    }
}
