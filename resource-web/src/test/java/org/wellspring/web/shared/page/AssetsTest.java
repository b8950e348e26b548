package org.wellspring.web.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void aNameWithADigestShouldLeadToThePlainName() {
        assertEquals(
                Optional.of("vendor/css/bootstrap.min.css"), Assets.plain("vendor/css/bootstrap.min.d85327d99c7a.css"));
    }

    @Test
    void otherNamesShouldBeLeftAlone() {
        assertEquals(Optional.empty(), Assets.plain("wellspring.css"));
        assertEquals(Optional.empty(), Assets.plain("htmx.min.js"));
        assertEquals(Optional.empty(), Assets.plain("noending"));
    }
}
