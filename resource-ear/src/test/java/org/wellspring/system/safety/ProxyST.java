package org.wellspring.system.safety;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wellspring.system.RunningServer;
import org.wellspring.system.api.Wire;

/** Whom a guess of passwords is counted against, with a reverse proxy before the product and without. */
@Tag("runnable-jar")
class ProxyST {

    private static final String GUESSER = "203.0.113.7";
    private static final String NEIGHBOUR = "203.0.113.8";

    /** A whole school may come from one address: it is slowed down from its 20th failure, and the wait grows from there. */
    private static final int LIMIT = 20;

    private int guesses;

    @Test
    void behindATrustedProxyEachOfItsVisitorsShouldCountForThemselves() {
        try (RunningServer server = RunningServer.micro(Map.of("WELLSPRING_TRUSTED_PROXIES", "127.0.0.1"))) {
            server.start();
            assertTrue(untilSlowedDown(server, GUESSER) > LIMIT);
            int more = untilSlowedDown(server, "198.51.100.1, " + GUESSER);
            assertTrue(more < LIMIT, "what a visitor sends is no proxy's word: " + more);

            assertEquals(401, guess(server, Optional.of(NEIGHBOUR)));
            assertEquals(401, guess(server, Optional.of(GUESSER + ", " + NEIGHBOUR)));
            assertEquals(401, guess(server, Optional.empty()));
        }
    }

    @Test
    void withoutOneTheHeaderShouldBeNobodysWord() {
        try (RunningServer server = RunningServer.micro(Map.of())) {
            server.start();
            while (guess(server, Optional.of("203.0.113." + guesses)) == 401) {
                assertTrue(guesses < 2 * LIMIT, "never slowed down");
            }
        }
    }

    /** @return the guess that was refused, counted from 1 */
    private int untilSlowedDown(RunningServer server, String forwarded) {
        int before = guesses;
        while (guess(server, Optional.of(forwarded)) == 401) {
            assertTrue(guesses < before + 2 * LIMIT, "never slowed down");
        }
        return guesses - before;
    }

    /** Each time at another person, so that only the address of the guesser adds up. */
    private int guess(RunningServer server, Optional<String> forwarded) {
        guesses++;
        Wire wire = new Wire(server.address());
        return Visitor.post(
                        forwarded
                                .map(value -> wire.header("X-Forwarded-For", value))
                                .orElse(wire),
                        "/sign-in",
                        Map.of("email", "nobody-" + guesses + "@example.org", "password", "not the right one"))
                .status();
    }
}
