package org.wellspring.core.operations.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.h2.engine.Constants;
import org.junit.jupiter.api.Test;
import org.wellspring.core.operations.server.Libraries.Library;

class LibrariesTest {

    private static final Library OLD = new Library("H2", "h2", Constants.class, () -> "2.2.224");

    @Test
    void theLibrariesOfTheBuildShouldBeAccepted() {
        assertDoesNotThrow(Libraries::requireOwn);
        assertEquals(Optional.empty(), OLD.complaint("2.2.224"));
    }

    @Test
    void anotherVersionShouldBeRefusedWithWhatItIsAndWhereItComesFrom() {
        String complaint = OLD.complaint("2.4.240").orElseThrow();
        assertTrue(complaint.startsWith("The server loads H2 2.2.224 instead of 2.4.240 from "), complaint);
        assertTrue(complaint.contains("h2-"), complaint);
    }
}
