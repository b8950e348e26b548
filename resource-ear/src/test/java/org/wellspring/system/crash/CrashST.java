package org.wellspring.system.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The short form of {@code bin/prove crash}, which sets the properties {@code wellspring.kills} and
 * {@code wellspring.seed} and shows the report.
 */
@Tag("runnable-jar")
class CrashST {

    private static final int KILLS = Integer.getInteger("wellspring.kills", 6);
    private static final long SEED = Long.getLong("wellspring.seed", 20_261_122);

    @Test
    void whatWasAcknowledgedShouldOutliveAnyDeathOfTheServer() throws Exception {
        String report = new CrashProof(KILLS, SEED).run();
        Files.writeString(Product.target().resolve("crash.txt"), report);
        assertTrue(report.contains(": " + KILLS + " deaths"), report);
    }
}
