package org.wellspring.system.search;

import java.util.List;
import java.util.Random;

/**
 * Words that stand nowhere but in one resource, in three scripts.
 *
 * @param latin ten letters
 * @param han six characters that no word of a lesson has, and of which no two sound alike
 * @param cyrillic ten letters
 */
record Canary(String latin, String han, String cyrillic) {

    private static final String RARE = "龘靐齉麤鱻羴骉贔灥厵劦歮雥飝";

    /** Random, and so far from one another that none is taken for a mistyped other. */
    static Canary hatched() {
        Random random = new Random(System.nanoTime());
        StringBuilder latin = new StringBuilder();
        StringBuilder cyrillic = new StringBuilder();
        StringBuilder han = new StringBuilder();
        for (int letter = 0; letter < 10; letter++) {
            latin.append("bcdfghjklmnpqrstvwxz".charAt(random.nextInt(20)));
            cyrillic.append("бвгджзклмнпрстфхцчшщ".charAt(random.nextInt(20)));
        }
        for (int character = 0; character < 6; character++) {
            han.append(RARE.charAt(random.nextInt(RARE.length())));
        }
        return new Canary(latin.toString(), han.toString(), cyrillic.toString());
    }

    List<String> words() {
        return List.of(latin, han, cyrillic);
    }

    /** Everything that is said about a resource and can be looked for, with these words in it. */
    String metadata() {
        return """
            {"title":{"en":"Levers %1$s","zh":"杠杆%2$s","ru":"Рычаги %3$s"},
             "summary":{"en":"How a %1$s lifts.","zh":"%2$s怎样省力","ru":"Как %3$s поднимает"},
             "keywords":{"en":["%1$s"],"zh":["%2$s"],"ru":["%3$s"]},"languages":["en"],"type":"lesson-case",
             "stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0","rightsSource":"Own work",
             "textbook":{"edition":"%2$s","volume":"%1$s","unit":"%3$s"},
             "creators":[{"name":"%1$s %3$s"},{"name":"%2$s"}],"changeNote":"%1$s"}""".formatted(latin, han, cyrillic);
    }
}
