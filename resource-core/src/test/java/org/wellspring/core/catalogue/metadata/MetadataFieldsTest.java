package org.wellspring.core.catalogue.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.api.catalogue.BulkCatalogue.Described;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceMetadata.Creator;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

class MetadataFieldsTest {

    @Test
    void aFieldShouldBeSetWithoutTouchingTheOthers() {
        ResourceMetadata titled = set(ResourceMetadata.EMPTY, "title.zh", "浮力");
        ResourceMetadata both = set(titled, "title.en", " Buoyancy ");
        assertEquals(Map.of("zh", "浮力", "en", "Buoyancy"), both.title().values());
        assertEquals(Map.of("en", "Buoyancy"), set(both, "title.zh").title().values());
    }

    @Test
    void everyKindOfFieldShouldBeReadFromText() {
        ResourceMetadata all = MetadataFields.with(
                        ResourceMetadata.EMPTY,
                        Map.of(
                                "classMinutes", List.of("45"),
                                "licenceEnds", List.of("2027-01-31"),
                                "textbook.unit", List.of("第十章"),
                                "keywords.en", List.of("float", "", "sink"),
                                "creators", List.of("Lin Mei | editor", "Wang Jun"),
                                "alignments", List.of("Physics 2022 | 3.2 | Measure | compare")))
                .metadata();
        assertEquals(45, all.classMinutes());
        assertEquals(LocalDate.of(2027, 1, 31), all.licenceEnds());
        assertEquals(new ResourceMetadata.Textbook("", "", "第十章"), all.textbook());
        assertEquals(List.of("float", "sink"), all.keywords().get("en"));
        assertEquals(
                List.of(new Creator("Lin Mei", "editor", ""), new Creator("Wang Jun", "author", "")), all.creators());
        assertEquals("Measure | compare", all.alignments().get(0).statement(), "the last part takes the rest");
    }

    @Test
    void emptyingAFieldShouldLeaveNothingOfIt() {
        ResourceMetadata filled = set(set(ResourceMetadata.EMPTY, "textbook.unit", "1"), "classMinutes", "40");
        ResourceMetadata emptied = set(set(filled, "textbook.unit", " "), "classMinutes");
        assertEquals(ResourceMetadata.EMPTY, emptied);
        assertNull(emptied.textbook());
    }

    @Test
    void whatCannotBeReadShouldBeNamed() {
        Described described = MetadataFields.with(
                ResourceMetadata.EMPTY, Map.of("classMinutes", List.of("an hour"), "related", List.of("requires | x")));
        assertEquals(
                List.of("/classMinutes", "/related/0"),
                described.findings().stream().map(Finding::pointer).sorted().toList());
    }

    @Test
    void aFieldThatDoesNotExistShouldBeRefused() {
        for (String field : List.of("title", "colour", "textbook.page", "type.en", ".", "")) {
            ProblemException refusal =
                    assertThrows(ProblemException.class, () -> set(ResourceMetadata.EMPTY, field, "x"), field);
            assertEquals(SharedProblem.UNKNOWN_FIELD, refusal.problem());
        }
    }

    private static ResourceMetadata set(ResourceMetadata start, String field, String... values) {
        return MetadataFields.with(start, field, List.of(values));
    }
}
