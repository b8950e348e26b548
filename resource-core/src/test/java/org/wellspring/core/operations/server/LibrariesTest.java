package org.wellspring.core.operations.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.wellspring.core.operations.server.Libraries.Library;

class LibrariesTest {

    private static final Library OLD = new Library("H2", "h2", 3, Constants.class, () -> "2.2.224");

    @Test
    void theLibrariesOfTheBuildShouldBeAccepted() {
        assertDoesNotThrow(Libraries::requireOwn);
        assertEquals(Optional.empty(), OLD.complaint("2.2.224"));
    }

    @Test
    void aLibraryOfTheSameSeriesShouldBeAcceptedWhereTheSeriesDecides() {
        Library early = new Library("EclipseLink", "eclipselink", 2, Constants.class, () -> "4.0.3.v2024");
        assertEquals(Optional.empty(), early.complaint("4.0.9"));
        assertTrue(early.complaint("4.1.0").isPresent());
    }

    @Test
    void anotherVersionShouldBeRefusedWithWhatItIsAndWhereItComesFrom() {
        String complaint = OLD.complaint("2.4.240").orElseThrow();
        assertTrue(complaint.startsWith("The server loads H2 2.2.224 instead of 2.4.240 from "), complaint);
        assertTrue(complaint.contains("h2-"), complaint);
    }
}
