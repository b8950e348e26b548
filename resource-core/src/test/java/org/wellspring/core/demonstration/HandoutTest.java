package org.wellspring.core.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoutTest {

    @TempDir
    Path folder;

    @Test
    @SuppressWarnings("UnnecessaryAssignment") // the test stands in for the container
    void passwordsShouldStandInAFileForItsOwnerAlone() throws IOException {
        Handout handout = new Handout();
        handout.folder = () -> folder;
        handout.write(Map.of(Cast.TEACHER, "abcde-fghjk-mnpqr-stuvw"));
        handout.write(Map.of(Cast.SECOND_CURATOR, "23456-789ab-cdefg-hjkmn"));
        Path file = folder.resolve("first-start.txt");
        String written = Files.readString(file);
        assertTrue(written.contains("teacher@wellspring.example"), written);
        assertTrue(written.contains("23456-789ab-cdefg-hjkmn"), written);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void passwordsShouldBeLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int count = 0; count < 100; count++) {
            String password = Casting.newPassword();
            assertTrue(password.matches("([a-z2-9]{5}-){3}[a-z2-9]{5}"), password);
            assertTrue(seen.add(password));
        }
    }
}
