package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wellspring.system.RunningServer;

/** The first start with the demonstration, cut off by a power failure, and the start after it. */
@Tag("runnable-jar")
class DemonstrationST {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the log says when the first resource was published and goes into the archive: the load is in its middle. */
    private static final String IN_THE_MIDDLE = "Initializing new OCFL repository";

    private static final Pattern TITLE = Pattern.compile("\"title\":\\{[^}]*}");

    @Test
    void anInterruptedLoadShouldGoOnAtTheNextStartAndRepeatNothing() throws Exception {
        try (RunningServer server = RunningServer.micro(Map.of("WELLSPRING_DEMONSTRATION", "on"))) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(server::start);
            awaitTheMiddle(server, first);
            server.kill();
            assertFalse(server.log().contains("The demonstration is in"), "the load was cut off");

            server.start();
            assertTrue(server.log().contains("The demonstration is in"), "the load went on");
            assertFalse(server.log().contains("breaks a rule"), "no entry was refused");
            String listed = new Wire(server.address())
                    .get("/api/resources?limit=100")
                    .expect(200)
                    .body();
            Set<String> titles = new HashSet<>();
            int count = 0;
            for (Matcher title = TITLE.matcher(listed); title.find(); count++) {
                titles.add(title.group());
            }
            assertTrue(count >= 60, count + " published");
            assertEquals(count, titles.size(), "nothing was published twice");
            assertTrue(new Wire(server.address())
                    .get("/api/organisations?limit=100")
                    .expect(200)
                    .body()
                    .contains("qingyuan-middle"));
            assertTrue(new Wire(server.address())
                    .get("/targets")
                    .expect(200)
                    .body()
                    .contains("104"));
        }
    }

    private static void awaitTheMiddle(RunningServer server, CompletableFuture<Void> start)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!start.isDone() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(20);
            if (server.log().contains(IN_THE_MIDDLE)) {
                return;
            }
        }
        throw new IllegalStateException("The load was never seen in its middle");
    }
}
