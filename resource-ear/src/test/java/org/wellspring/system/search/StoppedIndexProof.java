package org.wellspring.system.search;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wellspring.system.api.City;
import org.wellspring.system.search.IndexFiles.Accident;

/** The part of {@code bin/prove search} that needs many starts: an index that breaks while the product is stopped. */
class StoppedIndexProof {

    private static final Duration HEALED = IndexST.HEALED;

    private final City city = City.running();
    private final Shelf shelf = new Shelf(city);
    private final IndexFiles index = new IndexFiles(city.server().data());

    @ParameterizedTest
    @EnumSource
    void aBrokenIndexShouldBeMadeAnewAtTheNextStart(Accident accident) {
        Canary canary = Canary.hatched();
        String id = shelf.published(canary.metadata());
        Patience.until("found before", HEALED, () -> found(canary, id));
        Map<Boolean, Runnable> ends = Map.of(
                true, () -> city.server().stop(),
                false, () -> city.server().kill());
        ends.forEach((gently, end) -> {
            end.run();
            index.happen(accident, 7);
            city.server().start();
            city.as("").get("/search?q=" + canary.latin()).expect(200);
            Duration healed = Patience.until("found again after " + accident, HEALED, () -> found(canary, id));
            Report.line(
                    "search.stopped." + accident + (gently ? ".stopped" : ".killed"),
                    "%s after the server was %s: healed %d ms after it was ready",
                    accident,
                    gently ? "stopped" : "killed",
                    healed.toMillis());
        });
    }

    private boolean found(Canary canary, String id) {
        String body = city.as("")
                .get("/api/search?q=" + canary.cyrillic().substring(0, 5) + "*")
                .body();
        return body.contains("\"indexed\":true") && body.contains(id);
    }
}
