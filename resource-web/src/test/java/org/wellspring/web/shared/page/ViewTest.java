package org.wellspring.web.shared.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.text.Language;

class ViewTest {

    private static final LocalizedText RUSSIAN_AND_CHINESE = new LocalizedText(Map.of("ru", "Вода", "zh", "水"));

    @Test
    void switchingTheLanguageShouldKeepPathAndQuery() {
        View view = view(Language.CHINESE, "/resources", "subject=physics&lang=zh&theme=dark", null);
        assertEquals("/resources?subject=physics&lang=ru", view.switchTo(Language.RUSSIAN));
        assertEquals("/resources?subject=physics&theme=light", view.switchTo(Theme.LIGHT));
        assertEquals("/resources?subject=physics", view.here());
    }

    @Test
    void switchingOnAPageWithoutQueryShouldAddOne() {
        assertEquals("/?lang=en", view(Language.CHINESE, "/", "", null).switchTo(Language.ENGLISH));
    }

    @Test
    void textInAnotherLanguageShouldSayWhichItIs() {
        View english = view(Language.ENGLISH, "/", "", null);
        assertEquals("水", english.in(RUSSIAN_AND_CHINESE));
        assertEquals("zh-CN", english.langOf(RUSSIAN_AND_CHINESE));
        assertNull(view(Language.RUSSIAN, "/", "", null).langOf(RUSSIAN_AND_CHINESE));
    }

    /** Traditional characters are nearer to a Chinese reader than English, and simplified ones to a reader of the others. */
    @Test
    void anotherScriptOfTheReadersLanguageShouldComeBeforeAnotherLanguage() {
        LocalizedText traditional = new LocalizedText(Map.of("en", "Water", "ru", "Вода", "zh-Hant", "水質"));
        View chinese = view(Language.CHINESE, "/", "", null);
        assertEquals("水質", chinese.in(traditional));
        assertEquals("zh-Hant", chinese.langOf(traditional));
        assertEquals("水", RUSSIAN_AND_CHINESE.in(Locale.forLanguageTag("zh-Hant")));
        assertEquals("Вода", view(Language.RUSSIAN, "/", "", null).in(traditional));
        assertEquals("Water", traditional.in(Locale.FRENCH));
    }

    @Test
    void whatIsThereInNoLanguageOfOursShouldStillBeShown() {
        LocalizedText kazakh = LocalizedText.of("kk", "Су");
        assertEquals("Су", view(Language.ENGLISH, "/", "", null).in(kazakh));
        assertEquals("kk", view(Language.ENGLISH, "/", "", null).langOf(kazakh));
    }

    @Test
    void datesNumbersAndSizesShouldBeWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        assertEquals("2026年11月2日", view(Language.CHINESE, "/", "", null).date(day));
        assertEquals("2 November 2026", view(Language.ENGLISH, "/", "", null).date(day));
        String russian = view(Language.RUSSIAN, "/", "", null).date(day);
        assertEquals(
                "2 ноября 2026 г.",
                russian.replaceAll("[\u00a0\u202f]", " "),
                "newer Java machines keep the year together");
        assertEquals("18,4\u00a0МБ", view(Language.RUSSIAN, "/", "", null).bytes(18_400_000));
        assertEquals("84\u00a0KB", view(Language.ENGLISH, "/", "", null).bytes(84_200));
        assertEquals("1.0\u00a0MB", view(Language.ENGLISH, "/", "", null).bytes(999_999));
    }

    @Test
    void daysAndTimesShouldBeThoseOfTheCity() {
        View english = view(Language.ENGLISH, "/", "", null);
        Instant lateInLondon = Instant.parse("2026-12-31T16:05:00Z");
        assertEquals("1 January 2027", english.date(lateInLondon));
        assertEquals(LocalDate.of(2027, 1, 1), english.day(lateInLondon));
        assertTrue(english.moment(lateInLondon).contains("00:05"), english.moment(lateInLondon));
        assertTrue(
                english.text("catalogue.deposit.returned", lateInLondon).contains("1 January 2027"),
                english.text("catalogue.deposit.returned", lateInLondon));
    }

    @Test
    void onlyKnownWordsShouldBeSaidAfterARedirect() {
        assertNull(view(Language.ENGLISH, "/", "", "<script>").said());
        assertEquals(
                "Saved.",
                view(Language.ENGLISH, "/", "", "account.said.profile").said());
    }

    private static View view(Language language, String path, String query, @Nullable String said) {
        var visit = new Visit(
                language,
                Theme.DEVICE,
                Caller.PUBLIC,
                "",
                path,
                query,
                "https://w.example",
                ZoneId.of("Asia/Shanghai"),
                said);
        return new View(visit, new Assets(), new Labels(), () -> 0);
    }
}
