package org.wellspring.web.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {

    @Test
    void aNameInAnyScriptShouldArriveWhole() {
        assertEquals(
                "attachment; filename=\"__.pdf\"; filename*=UTF-8''%E6%B5%AE%E5%8A%9B.pdf",
                Disposition.of("a/b/浮力.pdf", "application/pdf"));
    }

    @Test
    void quotesAndPercentSignsShouldNotEscapeTheHeader() {
        assertEquals(
                "inline; filename=\"a___b c_.txt\"; filename*=UTF-8''a%22%3B%5Cb%20c%25.txt",
                Disposition.of("a\";\\b c%.txt", "text/plain; charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/pdf", "text/css"
            })
    void whatCouldActShouldNeverBeShown(String mediaType) {
        assertFalse(Disposition.isShown(mediaType));
    }
}
