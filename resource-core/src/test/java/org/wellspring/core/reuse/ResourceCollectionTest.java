package org.wellspring.core.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wellspring.api.reuse.Collections;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

class ResourceCollectionTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final ResourceCollection collection = new ResourceCollection(new Id(1), FakeCity.TEACHER, NOW);

    private static CollectionEntry entry(long resource) {
        return new CollectionEntry(new Id(resource + 1_000), new Id(resource), LocalizedText.of("en", "Lever"), "");
    }

    private void fill(long entries) {
        LongStream.range(0, entries).forEach(resource -> collection.add(entry(resource), NOW));
    }

    private List<Long> order() {
        return collection.resources().stream().map(Id::value).toList();
    }

    @Test
    void aFullCollectionShouldRefuseOneMoreButNotOneItHas() {
        fill(Collections.MOST_ENTRIES);
        assertFalse(collection.add(entry(7), NOW));
        ProblemException full = assertThrows(ProblemException.class, () -> collection.add(entry(9_999), NOW));
        assertEquals(ReuseProblem.COLLECTION_FULL, full.problem());
        assertEquals(List.of(500), full.arguments());
        collection.remove(new Id(7), NOW);
        collection.add(entry(9_999), NOW);
        assertEquals(9_999, order().get(499));
    }

    @Test
    void aMoveShouldKeepEveryOtherEntryInOrder() {
        fill(5);
        collection.move(new Id(3), 1, NOW);
        assertEquals(List.of(0L, 3L, 1L, 2L, 4L), order());
        collection.move(new Id(3), -4, NOW);
        assertEquals(List.of(3L, 0L, 1L, 2L, 4L), order());
    }

    @Test
    void removingWhatIsNotThereShouldChangeNothing() {
        fill(2);
        collection.remove(new Id(77), NOW.plusSeconds(5));
        assertEquals(NOW, collection.summary().changed());
        assertEquals(2, collection.summary().size());
    }
}
