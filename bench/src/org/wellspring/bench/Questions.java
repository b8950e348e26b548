package org.wellspring.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Questions for records that {@link Generate} made with the same seed: of their words, as frequent as they are in them. Each
 * is an address without its door.
 */
final class Questions {

    private static final List<String> SUBJECTS = List.of("physics", "mathematics", "chemistry", "biology", "geography", "history");
    private static final List<String> STAGES = List.of("primary", "junior-secondary", "senior-secondary");
    private static final List<String> LANGUAGES = List.of("zh", "en", "ru");

    private final List<Words> words;

    Questions(long seed) {
        words = LANGUAGES.stream().map(language -> new Words(language, Generate.VOCABULARY, seed)).toList();
    }

    String twoTerms(Random chance) {
        Words language = language(chance);
        return "q=" + encoded(language.word(chance) + " " + language.word(chance));
    }

    String narrowed(Random chance) {
        return "q=" + encoded(language(chance).word(chance)) + "&subject=" + any(SUBJECTS, chance) + "&stage=" + any(STAGES, chance);
    }

    String phrase(Random chance) {
        return "q=" + encoded('"' + language(chance).sentence(chance, 2) + '"');
    }

    String nothing(Random chance) {
        return "q=" + encoded("zq" + Long.toString(chance.nextLong() >>> 20, 36));
    }

    /** What somebody has typed so far: the beginning of a word, or of a second one. */
    String typing(Random chance) {
        int at = chance.nextInt(LANGUAGES.size());
        String word = words.get(at).word(chance);
        String begun = word.substring(0, 1 + chance.nextInt(word.length()));
        return "reader=" + LANGUAGES.get(at) + "&q="
                + encoded(chance.nextInt(3) == 0 ? words.get(at).word(chance) + " " + begun : begun);
    }

    private Words language(Random chance) {
        return words.get(chance.nextInt(words.size()));
    }

    private static String any(List<String> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
