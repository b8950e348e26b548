package org.wellspring.web.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.school.Organisations.Place;
import org.wellspring.api.school.Organisations.Placed;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

class PlotTest {

    private static final LocalizedText LAKE = LocalizedText.of("en", "Lake");

    private static Placed at(long id, double latitude, double longitude) {
        return new Placed(new Id(id), LAKE, "school", LAKE, new Place(latitude, longitude));
    }

    @Test
    void northShouldBeUpAndEastRight() {
        Plot plot = Plot.of(List.of(at(1, 36.7, 117.0), at(2, 36.6, 117.1)), new Id(1));
        Plot.Point south = plot.points().get(0);
        Plot.Point north = plot.points().get(1);
        assertEquals(new Id(1), north.id());
        assertTrue(north.here());
        assertTrue(Double.parseDouble(north.y()) < Double.parseDouble(south.y()));
        assertTrue(Double.parseDouble(north.x()) < Double.parseDouble(south.x()));
    }

    @Test
    void everyPointShouldLieInsideTheDrawing() {
        Plot plot = Plot.of(List.of(at(1, -90, -180), at(2, 90, 180), at(3, 0, 0)), null);
        for (Plot.Point point : plot.points()) {
            double x = Double.parseDouble(point.x());
            double y = Double.parseDouble(point.y());
            assertTrue(x >= 0 && x <= Plot.WIDTH && y >= 0 && y <= Plot.HEIGHT, point.toString());
        }
    }

    @Test
    void theOutlineOfADistrictShouldRunAroundItsSchools() {
        Plot plot = Plot.of(
                List.of(at(1, 0, 0), at(2, 0, 1), at(3, 1, 1), at(4, 1, 0), at(5, 0.5, 0.5), at(6, 0, 0.5)), null);
        assertEquals(1, plot.areas().size());
        assertEquals(4, plot.areas().get(0).outline().split(" ", -1).length);
    }

    @Test
    void fewPlacesShouldDrawToo() {
        assertEquals(List.of(), Plot.of(List.of(), null).points());
        assertEquals(1, Plot.of(List.of(at(1, 36, 117)), null).points().size());
        assertEquals(
                2,
                Plot.of(List.of(at(1, 36, 117), at(2, 36, 117)), null).points().size());
    }
}
