package org.wellspring.core.discovery.text;

import java.util.Comparator;

/** The order in which people expect names with numbers in them: 第九章 before 第十章, 八年级 before 九年级, 2 before 10. */
public final class NaturalOrder {

    public static final Comparator<String> BY_NUMBERS =
            Comparator.comparing(NaturalOrder::key).thenComparing(Comparator.naturalOrder());

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final char TEN = '十';
    private static final int LONGEST = 9;

    private NaturalOrder() {}

    /** The same name with its numbers written out to the same length. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && end - at < LONGEST && isOf(name.charAt(at), name.charAt(end))) {
                end++;
            }
            if (end == at) {
                key.append(name.charAt(at++));
            } else {
                String run = name.substring(at, end);
                key.append(String.format("%010d", isDigit(run.charAt(0)) ? Long.parseLong(run) : value(run)));
                at = end;
            }
        }
        return key.toString();
    }

    /** Whether a letter goes on with the number that began with another. */
    private static boolean isOf(char first, char letter) {
        return isDigit(first) ? isDigit(letter) : isNumeral(first) && isNumeral(letter);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isNumeral(char letter) {
        return letter == TEN || NUMERALS.indexOf(letter) >= 0;
    }

    /** 三 is 3, 十 is 10, 十二 is 12, 二十 is 20, 二十三 is 23. */
    private static long value(String numerals) {
        long whole = 0;
        long digit = -1;
        for (int at = 0; at < numerals.length(); at++) {
            char letter = numerals.charAt(at);
            if (letter == TEN) {
                whole += 10 * Math.max(1, digit);
                digit = -1;
            } else {
                digit = Math.max(0, digit) * 10 + NUMERALS.indexOf(letter);
            }
        }
        return whole + Math.max(0, digit);
    }
}
