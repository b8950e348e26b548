package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.metadata.MetadataFields;
import org.wellspring.core.shared.TestDatabase;

/** How lists of public resources are narrowed, on whatever database they stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowsingContract {

    private final CatalogueBench bench;

    /** One letter for each, in the order in which they were published. */
    private final Map<Id, String> letters = new LinkedHashMap<>();

    BrowsingContract(TestDatabase database) {
        bench = new CatalogueBench(database);
    }

    @BeforeAll
    void publishSix() {
        publish("a", "lesson-plan", "zh en", "CC-BY-4.0");
        publish("b", "lesson-plan", "ru", "CC0-1.0");
        publish("c", "dataset", "zh", "CC0-1.0");
        publish("d", "dataset", "en", "CC-BY-4.0");
        publish("e", "dataset", "zh ru", "CC-BY-4.0");
        publish("f", "image", "zxx", "MIT");
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @ParameterizedTest(name = "type {0} and language {1} and licence {2} give {3}")
    @CsvSource({
        "'', '', '', fedcba",
        "dataset, '', '', edc",
        "lesson-plan, '', '', ba",
        "lesson-plan image, '', '', fba",
        "exercise, '', '', ''",
        "'', zh, '', eca",
        "'', ru, '', eb",
        "'', zh ru, '', ecba",
        "'', ja, '', ''",
        "'', '', CC0-1.0, cb",
        "'', '', CC-BY-4.0, eda",
        "'', '', CC0-1.0 MIT, fcb",
        "'', '', Apache-2.0, ''",
        "dataset, zh, '', ec",
        "dataset, '', CC-BY-4.0, ed",
        "'', ru, CC0-1.0, b",
        "dataset, zh, CC-BY-4.0, e",
        "lesson-plan dataset, zh en, CC-BY-4.0, eda",
        "dataset, ru, CC0-1.0, ''"
    })
    void aListShouldHoldWhatEveryFilterLetsThrough(String types, String languages, String licences, String left) {
        BrowseQuery query = query(types, languages, licences);
        assertEquals(left, lettersOf(bench.ask(on -> on.catalogue().browse(query))));
        assertEquals(left.length(), (int) bench.ask(on -> on.catalogue().count(query, 100)));
    }

    @Test
    void everyPageOfANarrowedListShouldContinueWhereTheOneBeforeEnded() {
        StringBuilder walked = new StringBuilder();
        String cursor = null;
        do {
            BrowseQuery query = new BrowseQuery(
                    List.of("physics"), List.of(), List.of("dataset"), List.of("zh", "en"), List.of(), cursor, 1);
            Slice<ResourceSummary> page = bench.ask(on -> on.catalogue().browse(query));
            walked.append(lettersOf(page));
            cursor = page.next();
        } while (cursor != null);
        assertEquals("edc", walked.toString());
    }

    @Test
    void theNewestShouldComeFirstWhenNothingIsAskedFor() {
        assertEquals("fedcba", lettersOf(bench.ask(on -> on.catalogue().browse(BrowseQuery.newest(100)))));
        assertEquals("fe", lettersOf(bench.ask(on -> on.catalogue().browse(BrowseQuery.newest(2)))));
    }

    private void publish(String letter, String type, String languages, String licence) {
        ResourceMetadata typed = SampleResources.with("type", type);
        ResourceMetadata spoken = MetadataFields.with(typed, "languages", words(languages));
        letters.put(
                bench.publish(SampleResources.with(spoken, "licence", licence)).id(), letter);
    }

    private static BrowseQuery query(String types, String languages, String licences) {
        return new BrowseQuery(List.of(), List.of(), words(types), words(languages), words(licences), null, 100);
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(" ", -1));
    }

    private String lettersOf(Slice<ResourceSummary> page) {
        return page.items().stream()
                .map(item -> letters.getOrDefault(item.id(), "?"))
                .collect(Collectors.joining());
    }
}
