package org.wellspring.core.content.reading.child;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells in which encoding a text was written that does not say so: UTF-8 and UTF-16 by their form, GB18030, KOI8-R and
 * windows-1251 by which letters come out.
 */
final class Encodings {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset KOI8 = Charset.forName("KOI8-R");
    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** Two of three letters of any Russian text are one of these; of a text read wrongly, hardly one in three. */
    private static final String FREQUENT = "оеаинтсрвлк";

    private static final double RUSSIAN = 0.5;

    private Encodings() {}

    /** @param bytes the beginning of a file, or all of it */
    static String decode(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        String unicode = strict(bytes, StandardCharsets.UTF_8);
        if (!unicode.isEmpty() || bytes.length == 0) {
            return unicode.startsWith("\uFEFF") ? unicode.substring(1) : unicode;
        }
        String koi8 = new String(bytes, KOI8);
        String windows = new String(bytes, WINDOWS);
        double koi8Share = russian(koi8);
        double windowsShare = russian(windows);
        if (Math.max(koi8Share, windowsShare) < RUSSIAN) {
            String chinese = strict(bytes, GB18030);
            if (!chinese.isEmpty()) {
                return chinese;
            }
        }
        return koi8Share > windowsShare ? koi8 : windows;
    }

    /** Of the letters beyond ASCII, how many are small and frequent ones. */
    private static double russian(String text) {
        long letters = text.chars().filter(unit -> unit > 0x7F).count();
        long frequent = text.chars().filter(unit -> FREQUENT.indexOf(unit) >= 0).count();
        return letters == 0 ? 0 : (double) frequent / letters;
    }

    /** What was cut may end within a character. "" when it is not of this encoding. */
    private static String strict(byte[] bytes, Charset charset) {
        for (int cut = 0; cut < 4 && cut <= bytes.length; cut++) {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            try {
                CharBuffer text = decoder.decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut));
                return text.toString();
            } catch (CharacterCodingException other) {
                if (bytes.length < PlainTexts.MOST_BYTES) {
                    return "";
                }
            }
        }
        return "";
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
