package org.wellspring.web.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.shared.Id;

class CoversTest {

    @ParameterizedTest
    @CsvSource({
        "浮力：钢铁做的船为什么浮在水上, 浮力",
        "《三峡》与《水经注》, 三峡",
        "Вода в городе, Вода",
        "Plotting and Programming, Plot",
        "AI时代的课堂, AI",
        "14 天观察, 14",
        "'…', ''"
    })
    void aCoverShouldBearTheTitlesFirstCharacters(String title, String letters) {
        assertEquals(letters, Covers.letters(title));
    }

    @Test
    void aSeedShouldBelongToItsResourceAlone() {
        assertEquals(Covers.seed(new Id(7)), Covers.seed(new Id(7)));
        assertNotEquals(Covers.seed(new Id(7)), Covers.seed(new Id(8)));
    }

    @ParameterizedTest
    @CsvSource({"0", "65536", "131072", "196608", "262144", "327680"})
    void everyPatternShouldBeDrawnAndNothingTypedShouldBecomeMarkup(int seed) {
        String svg = CoverArt.draw("physics", seed, "<&>", "\"x\" & y");
        assertTrue(svg.contains("&lt;&amp;&gt;"), svg);
        assertFalse(svg.contains("<&"), svg);
        assertTrue(svg.contains("#12606e"), svg);
        assertTrue(svg.matches("(?s)<svg.*(<path|<circle).*</svg>"), svg);
    }
}
