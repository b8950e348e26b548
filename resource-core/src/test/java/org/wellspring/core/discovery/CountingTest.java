package org.wellspring.core.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.api.discovery.Overview.Branch;
import org.wellspring.api.discovery.Overview.Cell;
import org.wellspring.api.discovery.SearchQuery;
import org.wellspring.api.discovery.SearchQuery.Order;
import org.wellspring.api.discovery.SearchResults.FacetCount;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.discovery.index.IndexMadeForATest;
import org.wellspring.core.discovery.index.OpenIndex;
import org.wellspring.core.discovery.query.Belonging;
import org.wellspring.core.discovery.query.Labels;
import org.wellspring.core.discovery.query.Plan;
import org.wellspring.core.discovery.query.Question;
import org.wellspring.core.vocabulary.BroughtVocabularies;

/** Six resources of three schools: two in the lake's district, one of which is designated, and one in the hill's. */
class CountingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Belonging CITY = new Belonging(
            Map.of("lake", Set.of("reed", "heron"), "hill", Set.of("pine")),
            Map.of("scholarly-campus", Set.of("heron", "pine")),
            Map.of());

    @TempDir
    private static Path folder;

    private static OpenIndex index;

    @BeforeAll
    static void fill() {
        index = IndexMadeForATest.of(
                folder,
                List.of(
                        resource(1, "reed", "physics", "primary", ""),
                        resource(2, "reed", "physics", "junior-secondary", "Red › Grade 8 › Light"),
                        resource(3, "heron", "physics", "junior-secondary", "Red › Grade 8 › Sound"),
                        resource(4, "heron", "history", "junior-secondary", "Red › Grade 7 › Silk"),
                        resource(5, "pine", "history", "primary", "Blue › Grade 3 › Paper"),
                        resource(6, "", "history", "primary", "")));
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static IndexedResource resource(long id, String school, String subject, String stage, String unit) {
        IndexedResource resource = new IndexedResource();
        resource.id = id;
        resource.number = id;
        resource.school = school.isEmpty() ? List.of() : List.of(school);
        resource.subject = List.of(subject);
        resource.stage = List.of(stage);
        if (!unit.isEmpty()) {
            resource.unit = List.of(unit);
            resource.volume = List.of(unit.substring(0, unit.lastIndexOf(" › ")));
            resource.edition = List.of(unit.substring(0, unit.indexOf(" › ")));
        }
        return resource;
    }

    @Test
    void districtsAndProgrammesShouldBeCountedBySchool() {
        assertEquals(Map.of("lake", 4L, "hill", 1L), counts(Map.of(), List.of(), "district"));
        assertEquals(Map.of("scholarly-campus", 3L), counts(Map.of(), List.of(), "programme"));
        assertEquals(Map.of("lake", 3L), counts(Map.of("subject", List.of("physics")), List.of(), "district"));
    }

    @Test
    void choicesShouldNarrowOtherFacetsAndLeaveTheirOwnOpen() {
        Map<String, List<String>> lake = Map.of("district", List.of("lake"));
        assertEquals(4, total(lake, List.of()));
        assertEquals(Map.of("lake", 4L, "hill", 1L), counts(lake, List.of(), "district"));
        assertEquals(Map.of("reed", 2L, "heron", 2L), counts(lake, List.of(), "school"));
        assertEquals(Map.of("scholarly-campus", 2L), counts(lake, List.of(), "programme"));
        Map<String, List<String>> both = Map.of("district", List.of("lake"), "programme", List.of("scholarly-campus"));
        assertEquals(2, total(both, List.of()));
        assertEquals(Map.of("lake", 2L, "hill", 1L), counts(both, List.of(), "district"));
        assertEquals(
                Map.of("lake", 2L),
                counts(Map.of("school", List.of("reed")), List.of(), "district"),
                "a chosen school narrows the districts");
        assertEquals(0, total(Map.of("district", List.of("nowhere")), List.of()));
    }

    @Test
    void whatLeftShouldBeCountedNowhere() {
        assertEquals(Map.of("lake", 3L, "hill", 1L), counts(Map.of(), List.of(2L), "district"));
        try (SearchSession session = index.session()) {
            Counting counting = new Counting(session, List.of(2L, 5L), TODAY);
            assertEquals(Map.of("reed", 1L, "heron", 2L), counting.bySchool());
            assertEquals(
                    List.of("Red"),
                    counting.editions().stream().map(Branch::name).toList());
            assertEquals(1, cell(counting, "physics", "junior-secondary"));
        }
    }

    @Test
    void everythingShouldBeCountedBySubjectAndStageAndByTextbook() {
        try (SearchSession session = index.session()) {
            Counting counting = new Counting(session, List.of(), TODAY);
            assertEquals(2, cell(counting, "physics", "junior-secondary"));
            assertEquals(1, cell(counting, "physics", "primary"));
            assertEquals(3, cell(counting, "physics", ""));
            assertEquals(0, cell(counting, "chemistry", "primary"));
            Branch red = counting.editions().get(0);
            assertEquals("Red", red.name());
            assertEquals(3, red.count());
            assertEquals(
                    List.of("Grade 7", "Grade 8"),
                    red.parts().stream().map(Branch::name).toList());
            Branch eight = red.parts().get(1);
            assertEquals(
                    List.of("Light", "Sound"),
                    eight.parts().stream().map(Branch::name).toList());
            assertEquals("Red › Grade 8 › Light", eight.parts().get(0).code());
        }
    }

    private static long cell(Counting counting, String subject, String stage) {
        return counting.cells().stream()
                .filter(cell -> cell.subject().equals(subject) && cell.stage().equals(stage))
                .mapToLong(Cell::count)
                .sum();
    }

    private static long total(Map<String, List<String>> chosen, List<Long> gone) {
        try (SearchSession session = index.session()) {
            return finder(session).find(plan(chosen, gone)).total();
        }
    }

    private static Map<String, Long> counts(Map<String, List<String>> chosen, List<Long> gone, String facet) {
        try (SearchSession session = index.session()) {
            Finder finder = finder(session);
            Plan plan = plan(chosen, gone);
            return finder.facets(plan, finder.find(plan)).getOrDefault(facet, List.of()).stream()
                    .collect(Collectors.toMap(FacetCount::code, FacetCount::count));
        }
    }

    private static Finder finder(SearchSession session) {
        return new Finder(session, new Labels(new BroughtVocabularies()));
    }

    private static Plan plan(Map<String, List<String>> chosen, List<Long> gone) {
        SearchQuery query = new SearchQuery("", chosen, Order.NEWEST, "en", 0, 10, true);
        return new Plan(query, Question.of(""), new Plan.Setting(gone, TODAY, CITY), false);
    }
}
