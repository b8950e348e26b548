package org.wellspring.core.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

class FilePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "课件/第一课 浮力.pptx",
                "Данные/опыт №1.csv",
                "a/b/c/d/e.txt",
                "...",
                ".hidden",
                "name with spaces.md",
                "100% [draft] #2?.txt",
                "emoji 🙂.png"
            })
    void soundPathsAreTaken(String path) {
        assertEquals(path, FilePath.of(path).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                "/etc/passwd",
                "a/",
                "a//b",
                ".",
                "..",
                "../a",
                "a/../b",
                "a/./b",
                "a\\b",
                "C:evil",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "invoice\u202Egpj.exe",
                "a\u2066b",
                "a\uD800b",
                "a\uFFFFb"
            })
    void pathsThatAnySystemCouldMisreadAreRefused(String path) {
        assertProblem(ContentProblem.PATH_REFUSED, path);
    }

    @Test
    void theLengthsAreCountedInCharactersForThePathAndInBytesForAPart() {
        String part = "课".repeat(85);
        assertEquals(part, FilePath.of(part).value(), "85 characters of 3 bytes are 255 bytes");
        assertProblem(ContentProblem.PATH_REFUSED, part + "a");
        String long500 = "a/".repeat(249) + "ab";
        assertEquals(500, FilePath.of(long500).value().length());
        assertProblem(ContentProblem.PATH_REFUSED, "a" + long500);
    }

    @Test
    void decomposedLettersAreComposed() {
        assertEquals("caf\u00E9.txt", FilePath.of("cafe\u0301.txt").value());
    }

    @Test
    void theKeyIsEqualForPathsThatDifferInLetterCaseOnly() {
        assertEquals(
                FilePath.of("Straße/ДА.TXT").key(),
                FilePath.of("STRASSE/да.txt").key());
    }

    @Test
    void theFoldersOfAPathAreItsBeginnings() {
        assertEquals(List.of("a", "a/b"), FilePath.of("A/b/c.txt").folderKeys());
    }

    @Test
    void aPathThatCannotBeIsAnsweredLikeOneThatIsNot() {
        var refused = assertThrows(ProblemException.class, () -> FilePath.sought("../secret"));
        assertEquals(SharedProblem.NOT_FOUND, refused.problem());
    }

    private static void assertProblem(ContentProblem problem, String path) {
        var refused = assertThrows(ProblemException.class, () -> FilePath.of(path), path);
        assertEquals(problem, refused.problem());
    }
}
