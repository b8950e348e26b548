package org.wellspring.core.discovery.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chinese by its sound, without tones: 分数 is {@code fen shu}, in short {@code fs}. The index holds pairs of neighbouring
 * syllables and groups of two to four initials, so that no question needs to compare positions.
 */
public final class Pinyin {

    private static final int LONGEST_GROUP = 4;
    private static final int MOST_READINGS = 24;
    private static final int LONGEST_WORD = 36;
    private static final int LONGEST_SYLLABLE = 6;

    /** Characters of school life with a second common reading: ICU knows one. */
    private static final Map<Integer, String> SECOND = Map.ofEntries(
            Map.entry((int) '乐', "yue"),
            Map.entry((int) '长', "chang"),
            Map.entry((int) '行', "hang"),
            Map.entry((int) '重', "chong"),
            Map.entry((int) '调', "diao"),
            Map.entry((int) '传', "zhuan"),
            Map.entry((int) '地', "de"),
            Map.entry((int) '得', "dei"),
            Map.entry((int) '还', "huan"),
            Map.entry((int) '会', "kuai"),
            Map.entry((int) '降', "xiang"),
            Map.entry((int) '角', "jue"),
            Map.entry((int) '觉', "jiao"),
            Map.entry((int) '率', "shuai"),
            Map.entry((int) '没', "mo"),
            Map.entry((int) '模', "mu"),
            Map.entry((int) '强', "jiang"),
            Map.entry((int) '曾', "zeng"),
            Map.entry((int) '藏', "zang"),
            Map.entry((int) '朝', "zhao"),
            Map.entry((int) '盛', "cheng"),
            Map.entry((int) '石', "dan"),
            Map.entry((int) '宿', "xiu"),
            Map.entry((int) '单', "shan"),
            Map.entry((int) '弹', "dan"),
            Map.entry((int) '度', "duo"),
            Map.entry((int) '折', "she"),
            Map.entry((int) '切', "qie"),
            Map.entry((int) '差', "chai"),
            Map.entry((int) '参', "shen"),
            Map.entry((int) '六', "liu"),
            Map.entry((int) '校', "jiao"),
            Map.entry((int) '血', "xie"),
            Map.entry((int) '种', "chong"),
            Map.entry((int) '琢', "zuo"));

    /** Opened when first needed: its rules take a second to read. */
    private static final class Sound {
        static final Transliterator RULES = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");
        static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();
    }

    private Pinyin() {}

    /** What stands in the index for a stretch of Chinese. @param han folded */
    public static Set<String> indexed(String han) {
        List<List<String>> sounds = han.codePoints().mapToObj(Pinyin::readings).toList();
        Set<String> tokens = new LinkedHashSet<>();
        for (int index = 0; index < sounds.size(); index++) {
            tokens.addAll(sounds.get(index));
            if (index + 1 < sounds.size()) {
                join(sounds.get(index), sounds.get(index + 1), tokens);
            }
        }
        return tokens;
    }

    /** Groups of initials that stand in the index for a stretch of Chinese. @param han folded */
    public static Set<String> initials(String han) {
        List<List<String>> letters = han.codePoints()
                .mapToObj(letter -> readings(letter).stream()
                        .map(sound -> sound.substring(0, 1))
                        .distinct()
                        .toList())
                .toList();
        Set<String> groups = new LinkedHashSet<>();
        for (int start = 0; start < letters.size(); start++) {
            Set<String> open = Set.of("");
            for (int index = start; index < letters.size() && index < start + LONGEST_GROUP; index++) {
                Set<String> longer = new LinkedHashSet<>();
                for (String group : open) {
                    letters.get(index).forEach(letter -> longer.add(group + letter));
                }
                open = longer;
                if (index > start) {
                    groups.addAll(open);
                }
            }
        }
        return groups;
    }

    /** The sound of each character, the commonest reading, with blanks between; for putting titles in order. */
    public static String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (Script.of(letter) == Script.HAN) {
                spelled.append(readings(letter).stream().findFirst().orElse("")).append(' ');
            } else {
                spelled.appendCodePoint(letter);
            }
        });
        return spelled.toString();
    }

    /**
     * The ways to read a word as pinyin, each as the tokens that must all stand in the index; empty when it is none.
     *
     * @param word folded Latin letters
     */
    public static List<List<String>> asked(String word) {
        String letters = word.replace('v', 'u');
        if (letters.length() < 2
                || letters.length() > LONGEST_WORD
                || !letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return List.of();
        }
        List<List<String>> readings = new ArrayList<>();
        if (ends(letters)[0]) {
            split(letters, ends(letters), new ArrayList<>(), readings);
        }
        return readings.stream().map(Pinyin::neighbours).distinct().toList();
    }

    /** The groups of initials that must all stand in the index; empty when the word cannot be initials. */
    public static List<String> askedInitials(String word) {
        if (word.length() < 2
                || word.length() > 12
                || !word.chars().allMatch(c -> c >= 'a' && c <= 'z' && "iuv".indexOf(c) < 0)) {
            return List.of();
        }
        if (word.length() <= LONGEST_GROUP) {
            return List.of(word);
        }
        List<String> groups = new ArrayList<>();
        for (int start = 0; start + LONGEST_GROUP <= word.length(); start++) {
            groups.add(word.substring(start, start + LONGEST_GROUP));
        }
        return groups;
    }

    /** Every way the characters may sound as asked; what was typed in the wrong character sounds right. */
    public static List<String> heard(String han) {
        List<String> sounds = han.codePoints()
                .mapToObj(letter -> readings(letter).stream().findFirst().orElse(""))
                .toList();
        return sounds.contains("") ? List.of() : neighbours(sounds);
    }

    /** The readings of one character, the commonest first; none for what is not Chinese. */
    static List<String> readings(int letter) {
        if (Script.of(letter) != Script.HAN) {
            return List.of();
        }
        String sound = Sound.KNOWN.computeIfAbsent(letter, Pinyin::sound);
        if (sound.isEmpty()) {
            return List.of();
        }
        String second = SECOND.get(letter);
        return second == null || second.equals(sound) ? List.of(sound) : List.of(sound, second);
    }

    private static String sound(int letter) {
        String sound;
        synchronized (Sound.RULES) {
            sound = Sound.RULES.transliterate(Character.toString(letter)).strip();
        }
        return sound.matches("[a-z]{1,6}") ? sound : "";
    }

    private static List<String> neighbours(List<String> sounds) {
        if (sounds.size() == 1) {
            return List.copyOf(sounds);
        }
        List<String> pairs = new ArrayList<>();
        for (int index = 0; index + 1 < sounds.size(); index++) {
            pairs.add(sounds.get(index) + "-" + sounds.get(index + 1));
        }
        return pairs;
    }

    private static void join(List<String> first, List<String> second, Set<String> tokens) {
        first.forEach(before -> second.forEach(after -> tokens.add(before + "-" + after)));
    }

    /** From which places on the letters are whole syllables; without it a clever word would take for ever. */
    private static boolean[] ends(String letters) {
        boolean[] whole = new boolean[letters.length() + 1];
        whole[letters.length()] = true;
        for (int from = letters.length() - 1; from >= 0; from--) {
            for (int end = from + 1; end <= Math.min(letters.length(), from + LONGEST_SYLLABLE); end++) {
                whole[from] |= whole[end] && Syllables.ALL.contains(letters.substring(from, end));
            }
        }
        return whole;
    }

    private static void split(String letters, boolean[] whole, List<String> sounds, List<List<String>> readings) {
        int from = sounds.stream().mapToInt(String::length).sum();
        if (from == letters.length()) {
            readings.add(List.copyOf(sounds));
        }
        for (int end = Math.min(letters.length(), from + LONGEST_SYLLABLE); end > from; end--) {
            if (readings.size() < MOST_READINGS && whole[end] && Syllables.ALL.contains(letters.substring(from, end))) {
                sounds.add(letters.substring(from, end));
                split(letters, whole, sounds, readings);
                sounds.remove(sounds.size() - 1);
            }
        }
    }

    /** The syllables of Mandarin, without tones. */
    private static final class Syllables {

        static final Set<String> ALL = all();

        private static Set<String> all() {
            Set<String> all =
                    new HashSet<>(Set.of("a", "o", "e", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "er"));
            add(all, "b", "a o ai ei ao an en ang eng i ie iao ian in ing u");
            add(all, "p", "a o ai ei ao ou an en ang eng i ie iao ian in ing u");
            add(all, "m", "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u");
            add(all, "f", "a o ei ou an en ang eng u");
            add(all, "d", "a e ai ei ao ou an en ang eng ong i ie iao iu ian ing u uo ui uan un");
            add(all, "t", "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un");
            add(all, "n", "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan ue");
            add(all, "l", "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un ue");
            add(all, "g", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang");
            add(all, "k", "a e ai ao ou an en ang eng ong u ua uo uai ui uan un uang");
            add(all, "h", "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang");
            add(all, "j", "i ia ie iao iu ian in iang ing iong u ue uan un");
            add(all, "q", "i ia ie iao iu ian in iang ing iong u ue uan un");
            add(all, "x", "i ia ie iao iu ian in iang ing iong u ue uan un");
            add(all, "zh", "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang");
            add(all, "ch", "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang");
            add(all, "sh", "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang");
            add(all, "r", "e ao ou an en ang eng ong i u uo ui uan un");
            add(all, "z", "a e ai ei ao ou an en ang eng ong i u uo ui uan un");
            add(all, "c", "a e ai ao ou an en ang eng ong i u uo ui uan un");
            add(all, "s", "a e ai ao ou an en ang eng ong i u uo ui uan un");
            add(all, "y", "a e ao ou an ang i in ing ong u ue uan un");
            add(all, "w", "a o ai ei an en ang eng u");
            return Set.copyOf(all);
        }

        private static void add(Set<String> all, String initial, String finals) {
            for (String rest : finals.split(" ", -1)) {
                all.add(initial + rest);
            }
        }
    }
}
