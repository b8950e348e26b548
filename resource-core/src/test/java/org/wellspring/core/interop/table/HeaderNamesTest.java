package org.wellspring.core.interop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderNamesTest {

    @Test
    void namesInThreeLanguagesShouldBeRecognised() {
        var expected = Map.of("stages", 1, "subjects", 1, "title", 1, "creators.publisher", 1)
                .keySet();
        for (List<String> header : List.of(
                List.of("Stage", "SUBJECT", "title", "publisher"),
                List.of("学段", "学科", "书名", "出版社"),
                List.of("Ступень", "Предмет", "Название", "Издательство"))) {
            assertEquals(
                    expected,
                    Map.copyOf(HeaderNames.propose(header)).values().stream()
                            .collect(java.util.stream.Collectors.toSet()));
        }
    }

    @Test
    void ourOwnFieldNamesShouldBeTakenAsTheyAre() {
        assertEquals(
                Map.of("title.ru", "title.ru", "textbook.unit", "textbook.unit"),
                HeaderNames.propose(List.of("title.ru", "textbook.unit")));
    }

    @Test
    void aFieldShouldBeProposedOnceAndUnknownColumnsNotAtAll() {
        assertEquals(Map.of("title", "title"), HeaderNames.propose(List.of("title", "Name", "shoe size")));
    }

    @Test
    void fieldsThatAResourceHasNotShouldNotBeTargets() {
        assertTrue(Fields.isKnown("creators.publisher"));
        assertTrue(Fields.isKnown("summary.en"));
        assertFalse(Fields.isKnown("title.xx"));
        assertFalse(Fields.isKnown("related"));
        assertFalse(Fields.isKnown("stages.zh"));
        assertFalse(Fields.isKnown("owner"));
    }
}
