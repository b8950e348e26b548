package org.wellspring.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blanks are compared as blanks: which of them keeps a number or a date together differs from one Java to the next. */
class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 2026-11-02, 2026年11月2日",
        "ENGLISH, 2026-11-02, 2 November 2026",
        "RUSSIAN, 2026-11-02, 2 ноября 2026 г.",
        "CHINESE, 2028-02-29, 2028年2月29日",
        "ENGLISH, 2028-02-29, 29 February 2028",
        "RUSSIAN, 2028-02-29, 29 февраля 2028 г."
    })
    void aDateShouldBeWrittenOutAsItsReadersDo(Language language, LocalDate date, String written) {
        assertEquals(written, plain(Formats.of(language).date(date)));
    }

    /** Java 17 tells Chinese readers the hours of half a day, as newer ones no longer do. */
    @ParameterizedTest
    @CsvSource({
        "CHINESE, 2026年11月2日, 17:05|下午5:05",
        "ENGLISH, 2 November 2026, 17:05",
        "RUSSIAN, 2 ноября 2026 г., 17:05"
    })
    void aMomentShouldBeTheDateAndTheTimeToTheMinute(Language language, String date, String time) {
        String written = plain(Formats.of(language).moment(LocalDateTime.of(2026, 11, 2, 17, 5, 59)));
        assertTrue(written.startsWith(date), written);
        assertTrue(written.matches(".+ (" + time + ")"), written);
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 999, 999",
        "CHINESE, 1234567, '1,234,567'",
        "ENGLISH, 1000, '1,000'",
        "ENGLISH, 1234567, '1,234,567'",
        "RUSSIAN, 999, 999",
        "RUSSIAN, 1234567, 1 234 567",
        "RUSSIAN, 0, 0",
        "ENGLISH, -1500, '-1,500'"
    })
    void aWholeNumberShouldBeGroupedInThousands(Language language, long number, String written) {
        assertEquals(written, plain(Formats.of(language).number(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 12345.67, '12,345.7'",
        "ENGLISH, 12345.67, '12,345.7'",
        "RUSSIAN, 12345.67, '12 345,7'",
        "ENGLISH, 4, 4.0",
        "RUSSIAN, 4, '4,0'"
    })
    void aMeanShouldHaveOneDigitBehindTheMarkOfItsLanguage(Language language, double number, String written) {
        assertEquals(written, plain(Formats.of(language).decimal(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 12.50, 12.5",
        "ENGLISH, 1234.5678, '1,234.5678'",
        "RUSSIAN, 12.50, '12,5'",
        "RUSSIAN, 80.000, 80",
        "RUSSIAN, 0.333, '0,333'"
    })
    void aFigureShouldBeAsExactAsItIs(Language language, BigDecimal number, String written) {
        assertEquals(written, plain(Formats.of(language).figure(number)));
    }

    @ParameterizedTest
    @CsvSource({
        "CHINESE, 999, 999 b",
        "CHINESE, 1000, 1 kb",
        "ENGLISH, 18400000, 18.4 mb",
        "RUSSIAN, 18400000, '18,4 mb'",
        "RUSSIAN, 1500000000, '1,5 gb'",
        "ENGLISH, 250000000000, 250 gb",
        "ENGLISH, 5000000000000000, '5,000 tb'"
    })
    void aSizeShouldBeToldInTheUnitThatKeepsItShort(Language language, long bytes, String written) {
        assertEquals(written, plain(Formats.of(language).bytes(bytes, unit -> unit)));
    }

    /** Messages put in what they are given. */
    @ParameterizedTest
    @CsvSource({"CHINESE, '1,234.5 2026年11月2日'", "RUSSIAN, '1 234,5 2 ноября 2026 г.'"})
    void anArgumentShouldBeWrittenAsItsKindIs(Language language, String written) {
        Formats formats = Formats.of(language);
        assertEquals(written, plain(formats.any(1234.5) + " " + formats.any(LocalDate.of(2026, 11, 2))));
        assertEquals(plain(formats.number(1234)), plain(formats.any(1234)));
        assertEquals("Ada", formats.any("Ada"));
    }

    private static String plain(String written) {
        return written.replaceAll("[\u00a0\u202f]", " ");
    }
}
