package org.wellspring.web.shared.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One message, read once and spoken often. It understands the part of ICU's message syntax that the product needs:
 * {@code {0}} for an argument and {@code {0, plural, =0{…} one{…} few{…} many{…} other{…}}} with {@code #} for the number.
 * Which form a number takes is what CLDR says for whole numbers in Chinese, English and Russian. Apostrophes mean
 * themselves; braces cannot occur in a text.
 */
final class Phrase {

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Argument(int index) implements Part {}

    private record Count() implements Part {}

    private record Plural(int index, Map<String, Phrase> forms) implements Part {}

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException when the braces do not match or a plural lacks {@code other} */
    static Phrase parse(String source) {
        return new Phrase(new Reading(source, false).all());
    }

    String say(Formats formats, List<?> arguments) {
        if (parts.size() == 1 && parts.get(0) instanceof Words words) {
            return words.text();
        }
        var spoken = new StringBuilder();
        say(formats, arguments, 0, spoken);
        return spoken.toString();
    }

    private void say(Formats formats, List<?> arguments, long count, StringBuilder spoken) {
        for (Part part : parts) {
            if (part instanceof Words words) {
                spoken.append(words.text());
            } else if (part instanceof Argument argument) {
                spoken.append(formats.any(arguments.get(argument.index())));
            } else if (part instanceof Count) {
                spoken.append(formats.number(count));
            } else if (part instanceof Plural plural) {
                long number = ((Number) arguments.get(plural.index())).longValue();
                form(plural.forms(), number, formats.language()).say(formats, arguments, number, spoken);
            }
        }
    }

    /** What it says in general, with an ellipsis for whatever depends on its arguments. */
    String sketch() {
        var spoken = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words words) {
                spoken.append(words.text());
            } else if (part instanceof Plural plural) {
                spoken.append(java.util.Objects.requireNonNull(plural.forms().get("other"))
                        .sketch());
            } else {
                spoken.append('\u2026');
            }
        }
        return spoken.toString();
    }

    private static Phrase form(Map<String, Phrase> forms, long number, Language language) {
        Phrase exact = forms.get("=" + number);
        if (exact != null) {
            return exact;
        }
        Phrase fitting = forms.get(category(number, language));
        return fitting == null ? java.util.Objects.requireNonNull(forms.get("other")) : fitting;
    }

    /** The plural categories of Unicode CLDR, chart "Language Plural Rules", for whole numbers. */
    static String category(long number, Language language) {
        long tens = Math.abs(number) % 100;
        long ones = tens % 10;
        return switch (language) {
            case CHINESE -> "other";
            case ENGLISH -> number == 1 ? "one" : "other";
            case RUSSIAN ->
                ones == 1 && tens != 11 ? "one" : ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
        };
    }

    private static final class Reading {

        private final String source;
        private final boolean inPlural;
        private final List<Part> parts = new ArrayList<>();
        private int at;

        Reading(String source, boolean inPlural) {
            this.source = source;
            this.inPlural = inPlural;
        }

        List<Part> all() {
            var words = new StringBuilder();
            while (at < source.length()) {
                char next = source.charAt(at);
                if (next == '{' || (inPlural && next == '#')) {
                    flush(words);
                    if (next == '#') {
                        parts.add(new Count());
                        at++;
                    } else {
                        argument(block());
                    }
                } else {
                    words.append(next);
                    at++;
                }
            }
            flush(words);
            return parts;
        }

        private void flush(StringBuilder words) {
            if (!words.isEmpty()) {
                parts.add(new Words(words.toString()));
                words.setLength(0);
            }
        }

        /** What stands between the brace here and its partner; moves behind it. */
        private String block() {
            int start = at + 1;
            int depth = 0;
            do {
                if (at == source.length()) {
                    throw new IllegalArgumentException("a brace stays open: " + source);
                }
                char next = source.charAt(at++);
                depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            } while (depth > 0);
            return source.substring(start, at - 1);
        }

        private void argument(String inside) {
            String[] pieces = inside.split(",", 3);
            int index = Integer.parseInt(pieces[0].strip());
            if (pieces.length == 1) {
                parts.add(new Argument(index));
            } else if (pieces.length == 3 && pieces[1].strip().equals("plural")) {
                parts.add(new Plural(index, new Reading(pieces[2], true).forms()));
            } else {
                throw new IllegalArgumentException("not understood: {" + inside + "}");
            }
        }

        private Map<String, Phrase> forms() {
            var forms = new LinkedHashMap<String, Phrase>();
            for (int brace = source.indexOf('{', at); brace >= 0; brace = source.indexOf('{', at)) {
                String name = source.substring(at, brace).strip();
                at = brace;
                forms.put(name, new Phrase(new Reading(block(), true).all()));
            }
            if (!forms.containsKey("other")) {
                throw new IllegalArgumentException("a plural without other: " + source);
            }
            return forms;
        }
    }
}
