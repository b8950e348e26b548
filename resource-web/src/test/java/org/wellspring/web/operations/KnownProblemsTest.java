package org.wellspring.web.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownProblemsTest {

    /** A new feature's problems are forgotten here otherwise, and their types would lead nowhere. */
    @Test
    void everyProblemOfTheApiShouldBeKnown() throws IOException {
        Set<String> known = KnownProblems.ALL.stream()
                .map(problem -> problem.getClass().getSimpleName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(declared(), known);
        assertFalse(known.isEmpty());
    }

    private static Set<String> declared() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../resource-api/src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith("Problem.java"))
                    .filter(KnownProblemsTest::listsProblems)
                    .map(source -> source.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean listsProblems(Path source) {
        try {
            return Files.readString(source).contains(" implements Problem {");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
