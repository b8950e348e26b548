package org.wellspring.system.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions that nobody asks in good faith, the same for the same seed: signs of query languages, patterns that explode,
 * thousands of clauses, letters of every script and of none, bytes that are no letters, numbers beyond all bounds.
 */
final class HostileQuestions {

    private static final List<String> DOORS = List.of(
            "/search",
            "/search",
            "/api/search",
            "/api/search",
            "/api/suggestions",
            "/search.atom",
            "/search.csv",
            "/resources",
            "/api/resources");

    private static final List<String> SIGNS = List.of(
            "*",
            "**",
            "?",
            "*:*",
            "*a",
            "?a*",
            "a*b*c*d*",
            "~",
            "a~2",
            "\"a b\"~99999",
            "^",
            "a^1e30",
            "[* TO *]",
            "{a TO z]",
            "title:",
            "title:*",
            "title:title:title:",
            "author:\"",
            ":::",
            "AND",
            "OR NOT",
            "NOT",
            "a && || b",
            "!a",
            "--a",
            "-*",
            "- - -",
            "+a -a",
            "(((((",
            ")))))",
            "\\",
            "\\\\\\",
            "\\u0000",
            "/.*/",
            "/(a+)+$/",
            "/[a-z]{1000}{1000}/",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "'; drop table resource; --",
            "1' or '1'='1",
            "../../etc/passwd",
            "\0",
            "\r\n\r\n",
            "%s%n%p",
            "null",
            "NaN",
            "-0",
            "true",
            "_id:1",
            "_exists_:title",
            "name:\"",
            "«",
            "「「「",
            "“”“”",
            "《》",
            "＂＊－：",
            "作者：",
            "年级:",
            "\u202e\u2066abc",
            "\ufeff",
            "\ufffe\uffff",
            "a\u0300\u0301\u0302\u0303",
            "👩‍👩‍👧‍👦",
            "ﷺ",
            "Ⅷ㎏①",
            "İıſß",
            "𠮷𡈽",
            "\u3000\u3000");

    private static final List<String> PARAMETERS = List.of(
            "page",
            "sort",
            "limit",
            "cursor",
            "facets",
            "reader",
            "stage",
            "grade",
            "subject",
            "type",
            "edition",
            "volume",
            "unit",
            "language",
            "licence",
            "audience",
            "school",
            "year",
            "lang",
            "nonsense");

    private static final List<String> VALUES = List.of(
            "",
            "-1",
            "0",
            "1",
            "2147483648",
            "99999999999999999999",
            "1e9",
            "0x10",
            "newest",
            "USED",
            "true",
            "zh",
            "ru",
            "physics",
            "*",
            "%",
            "'",
            "\"",
            "0000000000000",
            "zzzzzzzzzzzzz",
            "人教版 › 八年级",
            "\0",
            "../..");

    private final Random random;

    HostileQuestions(long seed) {
        this.random = new Random(seed);
    }

    /** The next target. */
    String next() {
        StringBuilder target = new StringBuilder(pick(DOORS)).append("?q=").append(query());
        for (int more = random.nextInt(4); more > 0; more--) {
            int times = random.nextInt(20) == 0 ? 100 : 1;
            for (int time = 0; time < times; time++) {
                target.append('&').append(pick(PARAMETERS)).append('=').append(encoded(pick(VALUES)));
            }
        }
        return target.toString();
    }

    /** Mostly UTF-8 as it should be; now and then bytes that are none. */
    private String query() {
        return switch (random.nextInt(12)) {
            case 0 -> bytes(1 + random.nextInt(50));
            case 1 -> "%ed%a0%80" + encoded(sign()) + "%ed%bf%bf";
            case 2 -> "%c0%80%fe%ff" + encoded(letters(5));
            default -> encoded(text());
        };
    }

    private String text() {
        return switch (random.nextInt(14)) {
            case 0 -> sign();
            case 1 -> signs();
            case 2 -> "(a OR ".repeat(1 + random.nextInt(700));
            case 3 -> "-" + Character.toString(letter()) + " ".repeat(1 + random.nextInt(5));
            case 4 -> words(1_250);
            case 5 -> words(40);
            case 6 -> letters(random.nextInt(60));
            case 7 -> letters(2_000);
            case 8 -> Character.toString(letter()).repeat(1 + random.nextInt(2_500));
            case 9 -> "*".repeat(1 + random.nextInt(3_000)) + Character.toString(letter());
            case 10 -> "\"".repeat(1 + random.nextInt(3_000));
            case 11 -> "title:".repeat(1 + random.nextInt(500));
            case 12 -> "(a+)+".repeat(1 + random.nextInt(500)) + "$";
            default -> "\ud800" + (char) (0xd800 + random.nextInt(0x800)) + letters(3);
        };
    }

    private String bytes(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "%%%02x".formatted(random.nextInt(256)))
                .collect(Collectors.joining());
    }

    private String sign() {
        return pick(SIGNS);
    }

    private String signs() {
        return IntStream.range(0, 1 + random.nextInt(30))
                .mapToObj(at -> sign() + (random.nextBoolean() ? " " : ""))
                .collect(Collectors.joining());
    }

    private String words(int count) {
        return IntStream.range(0, 1 + random.nextInt(count))
                .mapToObj(at -> letters(1 + random.nextInt(3)))
                .collect(Collectors.joining(" "));
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int letter = 0; letter < count; letter++) {
            letters.appendCodePoint(letter());
        }
        return letters.toString();
    }

    /** Of a script that is indexed, or of any. */
    private int letter() {
        return switch (random.nextInt(5)) {
            case 0 -> 'a' + random.nextInt(26);
            case 1 -> 0x4e00 + random.nextInt(0x5000);
            case 2 -> 0x430 + random.nextInt(32);
            case 3 -> random.nextInt(0x2000);
            default -> random.nextInt(Character.MAX_CODE_POINT);
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** As an address holds it; kept below what one line of a request may hold. */
    private static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (encoded.length() > 6_000) {
                break;
            }
            boolean plain = (octet >= 'a' && octet <= 'z') || (octet >= '0' && octet <= '9');
            encoded.append(plain ? Character.toString(octet) : "%%%02x".formatted(octet & 0xff));
        }
        return encoded.toString();
    }
}
