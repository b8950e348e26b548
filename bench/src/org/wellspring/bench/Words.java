package org.wellspring.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Words by rank, drawn so that the word of rank r is 1/r as likely as the first (Zipf's law). The same seed gives the same
 * words. Chinese words are two characters of the common range, English and Russian ones are made of syllables.
 */
final class Words {

    private static final String[] ENGLISH = {
        "wa", "ter", "light", "mea", "sure", "map", "ri", "ver", "num", "ber", "school", "gar", "den", "sto", "ry", "pla", "net", "sound"
    };
    private static final String[] RUSSIAN = {
        "во", "да", "свет", "кар", "та", "ре", "ка", "чис", "ло", "шко", "ла", "сад", "рас", "сказ", "пла", "не", "звук", "мир"
    };

    private final List<String> words = new ArrayList<>();
    private final double[] upTo;
    private final String between;

    Words(String language, int size, long seed) {
        var chance = new Random(seed);
        for (int rank = 0; rank < size; rank++) {
            words.add(make(language, chance));
        }
        upTo = new double[size];
        double sum = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += 1.0 / (rank + 1);
            upTo[rank] = sum;
        }
        between = language.equals("zh") ? "" : " ";
    }

    String sentence(Random chance, int length) {
        var sentence = new StringBuilder();
        for (int word = 0; word < length; word++) {
            sentence.append(word == 0 ? "" : between).append(word(chance));
        }
        return sentence.toString();
    }

    String word(Random chance) {
        double point = chance.nextDouble() * upTo[upTo.length - 1];
        int found = java.util.Arrays.binarySearch(upTo, point);
        return words.get(found < 0 ? -found - 1 : found);
    }

    private static String make(String language, Random chance) {
        if (language.equals("zh")) {
            return "" + han(chance) + han(chance);
        }
        String[] syllables = language.equals("en") ? ENGLISH : RUSSIAN;
        var word = new StringBuilder();
        for (int part = 1 + chance.nextInt(3); part >= 0; part--) {
            word.append(syllables[chance.nextInt(syllables.length)]);
        }
        return word.toString();
    }

    private static char han(Random chance) {
        return (char) (0x4E00 + chance.nextInt(0x0F00));
    }
}
