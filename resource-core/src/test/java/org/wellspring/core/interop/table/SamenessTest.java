package org.wellspring.core.interop.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.core.catalogue.metadata.MetadataFields;

class SamenessTest {

    private static final ResourceMetadata BOOK = book(Map.of(
            "title.zh", List.of("数学 七年级上册"),
            "textbook.edition", List.of("人教版"),
            "grades", List.of("grade-7"),
            "subjects", List.of("mathematics"),
            "stages", List.of("junior-secondary")));

    @Test
    void caseWidthAndBlanksShouldNotMatterElseEverythingThatMakesAnEditionShould() {
        String key = Sameness.key("Maths A1", BOOK);
        assertEquals(key, Sameness.key(" ｍａｔｈｓ  a１", BOOK));
        assertNotEquals(key, Sameness.key("Maths A2", BOOK));
        for (String field : List.of("grades", "subjects", "stages", "textbook.edition")) {
            assertNotEquals(key, Sameness.key("Maths A1", changed(field)), field);
        }
    }

    @Test
    void mergingShouldAddWhatLacksAndChangeNothingThatIsThere() {
        ResourceMetadata other = book(Map.of(
                "title.zh", List.of("另一个标题"),
                "title.en", List.of("Mathematics 7A"),
                "creators", List.of("人民教育出版社 | publisher"),
                "type", List.of("digital-textbook")));
        ResourceMetadata merged = Sameness.merge(BOOK, other);
        assertEquals("数学 七年级上册", merged.title().values().get("zh"));
        assertEquals("Mathematics 7A", merged.title().values().get("en"));
        assertEquals(List.of(new Creator("人民教育出版社", "publisher", "")), merged.creators());
        assertEquals("digital-textbook", merged.type());
        assertEquals(BOOK.textbook(), merged.textbook());
    }

    @Test
    void mergingWhatIsThereAlreadyShouldChangeNothing() {
        assertEquals(BOOK, Sameness.merge(BOOK, BOOK));
        assertEquals(BOOK, Sameness.merge(BOOK, ResourceMetadata.EMPTY));
    }

    private static ResourceMetadata changed(String field) {
        return MetadataFields.with(BOOK, Map.of(field, List.of("other"))).metadata();
    }

    private static ResourceMetadata book(Map<String, List<String>> fields) {
        return MetadataFields.with(ResourceMetadata.EMPTY, fields).metadata();
    }
}
