package org.wellspring.core.discovery.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.core.discovery.query.Clause.Form;
import org.wellspring.core.discovery.query.Clause.Place;

/**
 * What was typed, taken apart. Every text is a question: a sign without its partner is taken as if it were not there.
 *
 * @param text what is looked for, without what was too much
 * @param shortened whether something was too much
 */
public record Question(String text, List<Clause> clauses, boolean shortened) {

    private static final int MOST_CLAUSES = 16;

    private static final Map<String, Place> PLACES = Map.ofEntries(
            Map.entry("title", Place.TITLE),
            Map.entry("标题", Place.TITLE),
            Map.entry("题名", Place.TITLE),
            Map.entry("название", Place.TITLE),
            Map.entry("author", Place.PEOPLE),
            Map.entry("creator", Place.PEOPLE),
            Map.entry("作者", Place.PEOPLE),
            Map.entry("автор", Place.PEOPLE),
            Map.entry("subject", Place.SUBJECT),
            Map.entry("学科", Place.SUBJECT),
            Map.entry("предмет", Place.SUBJECT),
            Map.entry("grade", Place.GRADE),
            Map.entry("年级", Place.GRADE),
            Map.entry("класс", Place.GRADE),
            Map.entry("type", Place.TYPE),
            Map.entry("类型", Place.TYPE),
            Map.entry("тип", Place.TYPE));

    private static final Map<Integer, Integer> QUOTES = Map.of(
            (int) '"', (int) '"', (int) '“', (int) '”', (int) '”', (int) '”', (int) '„', (int) '“', (int) '«',
            (int) '»', (int) '「', (int) '」', (int) '『', (int) '』', (int) '《', (int) '》', (int) '＂', (int) '＂');

    public static Question of(String typed) {
        boolean cut = typed.codePointCount(0, typed.length()) > SearchQuery.LONGEST;
        String text = cut ? typed.substring(0, typed.offsetByCodePoints(0, SearchQuery.LONGEST)) : typed;
        List<Clause> clauses = new Reader(text).clauses();
        boolean many = clauses.size() > MOST_CLAUSES;
        return new Question(text.strip(), many ? List.copyOf(clauses.subList(0, MOST_CLAUSES)) : clauses, cut || many);
    }

    public boolean isEmpty() {
        return clauses.isEmpty();
    }

    /** What is looked for, without what is left out. */
    public List<Clause> wanted() {
        return clauses.stream().filter(clause -> !clause.excluded()).toList();
    }

    /** The same, with its last word only begun. */
    public Question beginning() {
        List<Clause> begun = new ArrayList<>(clauses);
        Clause last = begun.remove(begun.size() - 1);
        begun.add(new Clause(
                last.text(), last.place(), last.form() == Form.WORDS ? Form.BEGINNING : last.form(), last.excluded()));
        return new Question(text, List.copyOf(begun), shortened);
    }

    /** The words as one text, for whole titles. */
    public String words() {
        return wanted().stream()
                .filter(clause -> clause.place() == Place.ANYWHERE || clause.place() == Place.TITLE)
                .map(Clause::text)
                .collect(Collectors.joining(" "));
    }

    /** Reads from left to right. */
    private static final class Reader {

        private final int[] letters;
        private final List<Clause> clauses = new ArrayList<>();
        private int at;

        Reader(String text) {
            this.letters = text.codePoints().toArray();
        }

        List<Clause> clauses() {
            while (at < letters.length) {
                if (isBlank(letters[at])) {
                    at++;
                } else {
                    clause();
                }
            }
            return List.copyOf(clauses);
        }

        private void clause() {
            boolean excluded = isMinus(letters[at]) && at + 1 < letters.length && !isBlank(letters[at + 1]);
            if (excluded) {
                at++;
            }
            Place place = place();
            Integer closing = at < letters.length ? QUOTES.get(letters[at]) : null;
            if (closing != null) {
                at++;
                add(until(closing), place, Form.PHRASE, excluded);
                return;
            }
            String word = word();
            String bare = word.replaceAll("[*＊]+$", "");
            add(bare, place, bare.equals(word) ? Form.WORDS : Form.BEGINNING, excluded);
        }

        private void add(String text, Place place, Form form, boolean excluded) {
            if (text.codePoints().anyMatch(Character::isLetterOrDigit)) {
                clauses.add(new Clause(text, place, form, excluded));
            }
        }

        /** A known name before a colon, with something behind it. */
        private Place place() {
            int end = at;
            while (end < letters.length && Character.isLetter(letters[end])) {
                end++;
            }
            if (end + 1 < letters.length && isColon(letters[end]) && !isBlank(letters[end + 1])) {
                Place place = PLACES.get(new String(letters, at, end - at).toLowerCase(Locale.ROOT));
                if (place != null) {
                    at = end + 1;
                    return place;
                }
            }
            return Place.ANYWHERE;
        }

        private String until(int closing) {
            int begin = at;
            while (at < letters.length && letters[at] != closing) {
                at++;
            }
            String text = new String(letters, begin, at - begin);
            at = Math.min(letters.length, at + 1);
            return text;
        }

        private String word() {
            int begin = at;
            while (at < letters.length && !isBlank(letters[at]) && (at == begin || !QUOTES.containsKey(letters[at]))) {
                at++;
            }
            return new String(letters, begin, at - begin);
        }

        private static boolean isBlank(int letter) {
            return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
        }

        private static boolean isMinus(int letter) {
            return letter == '-' || letter == '－' || letter == '−';
        }

        private static boolean isColon(int letter) {
            return letter == ':' || letter == '：';
        }
    }
}
