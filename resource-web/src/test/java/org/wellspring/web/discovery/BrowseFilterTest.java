package org.wellspring.web.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowseFilterTest {

    private final MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();

    @Test
    void chosenTermsShouldBeAskedForAndStayInTheAddress() {
        asked.put("subject", List.of("physics", "chemistry", "physics", " "));
        asked.put("stage", List.of("primary"));
        BrowseFilter filter = BrowseFilter.in(asked);
        assertEquals(List.of("physics", "chemistry"), filter.query().subjects());
        assertEquals("/resources?stage=primary&subject=chemistry", filter.without("subject", "physics"));
        assertEquals("/resources?stage=primary&subject=physics&subject=chemistry&cursor=a%2Bb", filter.at("a+b"));
    }

    @Test
    void takingTheLastFilterAwayShouldLeaveThePlainAddress() {
        asked.put("type", List.of("course"));
        assertEquals("/resources", BrowseFilter.in(asked).without("type", "course"));
    }

    @Test
    void nothingChosenShouldBeEmpty() {
        asked.put("page", List.of("2"));
        asked.put("subject", List.of(""));
        assertTrue(BrowseFilter.in(asked).isEmpty());
    }

    @Test
    void endlessTermsShouldBeCut() {
        asked.put("subject", List.of("x".repeat(61), "physics"));
        BrowseFilter filter = BrowseFilter.in(asked);
        assertFalse(filter.isEmpty());
        assertEquals(List.of("physics"), filter.terms("subject"));
    }

    @Test
    void bothListsShouldLeadToOneAnother() {
        var parameters = new MultivaluedHashMap<String, String>();
        parameters.add("subject", "physics");
        assertEquals(
                "/search?subject=physics&sort=newest",
                BrowseFilter.in(parameters).search());
        assertEquals("/resources?subject=physics", SearchFilter.in(parameters).walk());
        parameters.add("year", "2026");
        assertEquals("", SearchFilter.in(parameters).walk(), "the database does not know years");
    }
}
