package org.wellspring.web.shared.text;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wellspring.api.shared.Problem;
import org.wellspring.web.operations.KnownProblems;

/** Every language says everything, and nothing is said that nobody asks for. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");
    private static final Pattern CALL = Pattern.compile("\\.text\\(\\s*\"([a-z]+\\.[a-z0-9.-]*[a-z0-9])\"");
    private static final Pattern THE_SAME_EVERYWHERE =
            Pattern.compile("operations\\.about\\.version|operations\\.people\\.email|shared\\.size\\..*");
    private static final Pattern SYNTAX = Pattern.compile("\\{\\d[^{}]*|\\b(one|few|many|other)\\{");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @TestFactory
    Stream<DynamicTest> everyFeatureShouldHaveTheSameKeysInEveryLanguage() {
        return Messages.FEATURES.stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    Set<Object> chinese = new TreeSet<>(
                            Messages.bundle(feature, Language.CHINESE).keySet());
                    for (Language other : Language.values()) {
                        assertEquals(
                                chinese,
                                new TreeSet<>(Messages.bundle(feature, other).keySet()),
                                other.ownName());
                    }
                    chinese.forEach(
                            key -> assertTrue(key.toString().startsWith(feature + "."), key + " is another feature's"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLanguageShouldUseTheSameArguments() {
        return Messages.FEATURES.stream()
                .map(feature -> DynamicTest.dynamicTest(
                        feature,
                        () -> Messages.bundle(feature, Language.CHINESE).forEach((key, text) -> {
                            for (Language other : Language.values()) {
                                String told = Messages.bundle(feature, other).getProperty((String) key);
                                assertEquals(arguments((String) text), arguments(told), other.code() + " " + key);
                                assertFalse(told.isBlank(), other.code() + " " + key);
                            }
                        })));
    }

    /** What was copied into another language's file and forgotten there. */
    @TestFactory
    Stream<DynamicTest> everyMessageShouldBeInItsOwnLanguage() {
        return Messages.FEATURES.stream()
                .map(feature -> DynamicTest.dynamicTest(feature, () -> {
                    for (Language language : Language.values()) {
                        Set<String> foreign = new TreeSet<>();
                        Messages.bundle(feature, language).forEach((key, text) -> {
                            if (!THE_SAME_EVERYWHERE.matcher((String) key).matches()
                                    && isForeign((String) text, language)) {
                                foreign.add(key + " = " + text);
                            }
                        });
                        assertEquals(Set.of(), foreign, language.ownName());
                    }
                }));
    }

    private static boolean isForeign(String text, Language language) {
        String words = SYNTAX.matcher(text).replaceAll(" ");
        boolean han = HAN.matcher(words).find();
        boolean cyrillic = CYRILLIC.matcher(words).find();
        boolean latin = LATIN.matcher(words).find();
        return switch (language) {
            case CHINESE -> cyrillic || (latin && !han);
            case ENGLISH -> han || cyrillic;
            case RUSSIAN -> han || (latin && !cyrillic);
        };
    }

    @Test
    void everyProblemShouldHaveItsWords() {
        Set<String> silent = KnownProblems.ALL.stream()
                .map(Texts::key)
                .filter(key -> !Messages.in(Language.CHINESE).has(key))
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), silent);
    }

    @Test
    void everyKindOfProblemShouldHaveItsTitleAndAdvice() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            for (String what : List.of("problem-kind", "problem-means", "problem-do")) {
                String key = Texts.key(kind).replace("problem-kind", what);
                assertTrue(Messages.in(Language.ENGLISH).has(key), key);
            }
        }
    }

    @Test
    void everyMessageAskedForShouldExist() {
        Set<String> missing = literals(CALL)
                .filter(key -> !Messages.in(Language.CHINESE).has(key))
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    /** A literal that ends with a dot stands for the whole family that is put together from it. */
    @Test
    void noMessageShouldBeAnOrphan() {
        Set<String> asked = literals(LITERAL).collect(toCollection(HashSet::new));
        Set<String> orphans = Messages.in(Language.CHINESE).keys().stream()
                .filter(key -> !key.contains(".problem.") && !key.contains(".notice."))
                .filter(key -> !key.startsWith("shared.problem-kind."))
                .filter(key -> !asked.contains(key))
                .filter(key -> asked.stream().noneMatch(asking -> asking.endsWith(".") && key.startsWith(asking)))
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of(), orphans);
    }

    private static Set<String> arguments(String text) {
        Matcher found = ARGUMENT.matcher(text);
        return found.results().map(result -> result.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> literals(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .map(MessagesTest::read)
                    .flatMap(source -> pattern.matcher(source).results().map(result -> result.group(1)))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
