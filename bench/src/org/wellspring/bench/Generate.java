package org.wellspring.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a CSV file of made-up resources for the import: {@code Generate FILE COUNT [SEED]}. Every second is in Chinese, the
 * others in English or Russian; each has about 1.2 kB of metadata.
 */
final class Generate {

    private static final String[] STAGES = {"primary", "junior-secondary", "senior-secondary", "higher"};
    private static final String[] SUBJECTS = {
        "mathematics", "chinese", "english", "physics", "chemistry", "biology", "geography", "history", "music", "fine-art"
    };
    private static final String[] TYPES = {"courseware", "lesson-case", "course", "exercise", "dataset", "teaching-video"};
    /** What the catalogue publishes without a file: the record of a work, not the work. */
    private static final String LICENCE = "LicenseRef-Bibliographic";
    static final int VOCABULARY = 20_000;

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        write(Path.of(arguments[0]), count, seed);
        System.out.printf("%s: %,d records, %,d bytes%n", arguments[0], count, Files.size(Path.of(arguments[0])));
    }

    static void write(Path file, int count, long seed) throws IOException {
        var chance = new Random(seed);
        Words[] words = {
            new Words("zh", VOCABULARY, seed), new Words("en", VOCABULARY, seed), new Words("ru", VOCABULARY, seed)
        };
        String[] languages = {"zh", "en", "ru"};
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("title.zh,title.en,title.ru,summary.zh,summary.en,summary.ru,language,type,stage,subject,licence,"
                    + "keywords.zh,keywords.en,keywords.ru,creators,rightsSource,class minutes\r\n");
            for (int number = 1; number <= count; number++) {
                int language = number % 2 == 0 ? 0 : 1 + chance.nextInt(2);
                var row = new StringBuilder(1_500);
                field(row, languages, language, words[language].sentence(chance, 6) + " " + Integer.toString(number, 36));
                field(row, languages, language, summary(words[language], chance, language));
                row.append(languages[language]).append(',');
                row.append(pick(TYPES, chance)).append(',');
                row.append(pick(STAGES, chance)).append(',');
                row.append(pick(SUBJECTS, chance)).append(',');
                row.append(LICENCE).append(',');
                field(row, languages, language, words[language].word(chance));
                row.append(words[language].sentence(chance, 2)).append(",own work,");
                row.append(5 * (1 + chance.nextInt(18))).append("\r\n");
                out.append(row);
            }
        }
    }

    private static String summary(Words words, Random chance, int language) {
        return words.sentence(chance, language == 0 ? 120 : language == 1 ? 65 : 45);
    }

    /** The value in the column of its language, the two other columns empty. */
    private static void field(StringBuilder row, String[] languages, int language, String value) {
        for (int column = 0; column < languages.length; column++) {
            row.append(column == language ? value : "").append(',');
        }
    }

    private static String pick(String[] values, Random chance) {
        return values[chance.nextInt(values.length)];
    }
}
