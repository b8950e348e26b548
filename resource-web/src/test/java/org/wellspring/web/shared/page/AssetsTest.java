package org.wellspring.web.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @Test
    void onlyTheFolderOfAVersionShouldBeLasting() {
        assertTrue(Assets.isOfAVersion("vendor/pdfjs-dist/5.4.624/build/pdf.worker.min.mjs"));
        assertFalse(Assets.isOfAVersion("vendor/pdfjs-dist/build/pdf.worker.min.mjs"));
        assertFalse(Assets.isOfAVersion("vendor/pdfjs-dist/5.4.624/"));
        assertFalse(Assets.isOfAVersion("pdfjs-dist/5.4.624/build/pdf.min.mjs"));
    }
}
