package org.wellspring.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | CHINESE",
                "ru | RUSSIAN",
                "en-US,en;q=0.9 | ENGLISH",
                "de, ru;q=0.3, en;q=0.7 | ENGLISH",
                "zh-Hant-TW | CHINESE",
                "en;q=0, ru | RUSSIAN",
                "fr | CHINESE",
                "*;;q | CHINESE"
            })
    void theBestAcceptedLanguageShouldBeSpoken(String header, Language spoken) {
        assertEquals(spoken, Language.accepted(header));
    }
}
