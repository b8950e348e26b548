package org.wellspring.web.shared.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.json.Json;

class EntityTagsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {"\"7\"|7", "*|9", "\"7\", \"9\"|9", " \"7\" |7", "\"7-0a1b\"|7", "\"7-0a\",\"9-1b\"|9"})
    void theRevisionThatWasReadShouldBeKnown(String ifMatch, long expected) {
        assertEquals(expected, EntityTags.revision(ifMatch, () -> 9));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "|REVISION_REQUIRED",
                "7|BAD_PARAMETER",
                "``|BAD_PARAMETER",
                "\"7|BAD_PARAMETER",
                "\"7\" x|BAD_PARAMETER",
                "W/\"7\"|REVISION_STALE",
                "\"x\"|REVISION_STALE",
                "\"-7\"|REVISION_STALE",
                "\"7-\"|REVISION_STALE",
                "\"7-x\"|REVISION_STALE",
                "W/\"7-0a\"|REVISION_STALE",
                "\"7-0a\",\"8-0a\"|REVISION_STALE",
                "\"99999999999999999999\"|REVISION_STALE",
                "\"7\",\"8\"|REVISION_STALE"
            })
    void anyOtherDemandShouldBeRefused(@Nullable String ifMatch, SharedProblem expected) {
        assertEquals(
                expected,
                assertThrows(ProblemException.class, () -> EntityTags.revision(ifMatch, () -> 9))
                        .problem());
    }

    @Test
    void aTagShouldTellApartWhatOneRevisionSays() {
        String monday = EntityTags.of(7, written("open"));
        String tuesday = EntityTags.of(7, written("closed"));

        assertNotEquals(monday, tuesday);
        assertEquals(monday, EntityTags.of(7, written("open")));
        assertNotEquals(monday, EntityTags.of(8, written("open")));
        assertEquals(7, EntityTags.revision(monday, () -> 9));
        assertNotEquals(EntityTags.ofContent(Map.of("a", "1")), EntityTags.ofContent(Map.of("a", "2")));
    }

    @Test
    void readingShouldCompareWeaklyAndWritingStrongly() {
        assertTrue(EntityTags.noneMatchFails("W/\"7\"", "\"7\""));
        assertTrue(EntityTags.noneMatchFails("\"1\", \"7\"", "\"7\""));
        assertTrue(EntityTags.noneMatchFails("*", "\"7\""));
        assertFalse(EntityTags.noneMatchFails("\"8\"", "\"7\""));
        assertFalse(EntityTags.noneMatchFails(null, "\"7\""));
        assertTrue(EntityTags.matchFails("W/\"7\"", "\"7\""));
        assertFalse(EntityTags.matchFails("\"7\"", "\"7\""));
    }

    private static byte[] written(String stage) {
        return Json.bytes(Map.of("stage", stage));
    }
}
