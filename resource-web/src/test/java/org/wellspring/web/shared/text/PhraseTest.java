package org.wellspring.web.shared.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    private static final String FILES =
            "{0, plural, =0{нет файлов} one{# файл} few{# файла} many{# файлов} other{# файла}}";

    @ParameterizedTest
    @CsvSource({
        "0, нет файлов",
        "1, 1 файл",
        "2, 2 файла",
        "4, 4 файла",
        "5, 5 файлов",
        "11, 11 файлов",
        "12, 12 файлов",
        "14, 14 файлов",
        "21, 21 файл",
        "22, 22 файла",
        "25, 25 файлов",
        "101, 101 файл",
        "111, 111 файлов",
        "112, 112 файлов",
        "1001, 1\u00a0001 файл"
    })
    void russianShouldCountInThreeForms(long number, String spoken) {
        assertEquals(spoken, say(FILES, Language.RUSSIAN, number));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 file is here", "2, 2 files are here", "1200, '1,200 files are here'"})
    void englishShouldCountInTwo(long number, String spoken) {
        assertEquals(spoken, say("{0, plural, one{# file is} other{# files are}} here", Language.ENGLISH, number));
    }

    @Test
    void chineseShouldCountInOne() {
        assertEquals("共 1 份", say("共 {0, plural, other{# 份}}", Language.CHINESE, 1L));
    }

    @Test
    void argumentsShouldStandInsidePluralsToo() {
        assertEquals(
                "Two of Ada’s “notes”",
                say("{0, plural, =2{Two of {1}’s “notes”} other{# of {1}’s}}", Language.ENGLISH, 2, "Ada"));
    }

    @Test
    void aSketchShouldLeaveOutWhatDependsOnArguments() {
        assertEquals("at most … bytes", Phrase.parse("at most {0} bytes").sketch());
        assertEquals(
                "at most … files",
                Phrase.parse("{0, plural, one{at most # file} other{at most # files}}")
                        .sketch());
    }

    @Test
    void apostrophesShouldMeanThemselves() {
        assertEquals("It's Ada's", say("It's {0}'s", Language.ENGLISH, "Ada"));
    }

    @Test
    void openBracesShouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.parse("an {0"));
    }

    @Test
    void pluralsWithoutOtherShouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> Phrase.parse("{0, plural, one{#}}"));
    }

    private static String say(String source, Language language, Object... arguments) {
        return Phrase.parse(source).say(Formats.of(language), List.of(arguments));
    }
}
