package org.wellspring.web.catalogue.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.web.shared.text.Language;

class ReadingTest {

    private static final LocalizedText WATER =
            new LocalizedText(Map.of("zh", "水", "zh-Hant", "水（繁體）", "en", "Water", "ru", "Вода"));

    private static final Locale ENGLISH = Language.ENGLISH.locale();

    @Test
    void theLanguageThatIsAskedForShouldBeReadWhateverTheReadersOwn() {
        assertEquals("Вода", asked("ru").told(WATER).in(ENGLISH));
        assertEquals("水", asked("zh").told(WATER).in(ENGLISH));
        assertEquals("水（繁體）", asked("zh-Hant").told(WATER).in(ENGLISH));
    }

    @Test
    void whoAsksForNoLanguageShouldReadTheirOwn() {
        assertEquals("Water", asked("").told(WATER).in(ENGLISH));
        assertEquals("Вода", asked("").told(WATER).in(Language.RUSSIAN.locale()));
    }

    @Test
    void aLanguageThatIsNotThereShouldChangeNothing() {
        for (String tongue : List.of("ja", "no tag at all", "-", "<script>")) {
            assertEquals(WATER, asked(tongue).told(WATER), tongue);
        }
        assertEquals(LocalizedText.EMPTY, asked("ru").told(LocalizedText.EMPTY));
    }

    /** A record may have its title in both scripts and its summary in one. */
    @Test
    void anotherScriptShouldBeToldInTheUsualOneWhereItIsMissing() {
        LocalizedText summary = new LocalizedText(Map.of("zh", "关于水", "en", "About water"));
        assertEquals("关于水", asked("zh-Hant").told(summary).in(ENGLISH));
        LocalizedText english = LocalizedText.of("en", "About water");
        assertEquals(english, asked("zh-Hant").told(english));
    }

    @Test
    void theLanguagesOfTheContentShouldComeBeforeThoseOfTheDescription() {
        assertEquals(
                List.of("ru", "en", "zh", "zh-Hant"),
                asked("", "ru", "ja", "en").tongues());
        assertEquals(List.of("en", "ru", "zh", "zh-Hant"), asked("").tongues());
    }

    /** @param languages of the content */
    private static Reading asked(String tongue, String... languages) {
        return new Reading(
                details(List.of(languages)),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                new Reading.Words(new RatingTally(0, 0), List.of(), null),
                new PermittedActions(false, false, false, false, false, false, false, false),
                List.of(),
                Map.of(),
                tongue);
    }

    private static ResourceDetails details(List<String> languages) {
        ResourceMetadata nothing = ResourceMetadata.EMPTY;
        ResourceMetadata metadata = new ResourceMetadata(
                WATER,
                nothing.summary(),
                languages,
                nothing.type(),
                nothing.stages(),
                nothing.grades(),
                nothing.subjects(),
                nothing.audiences(),
                nothing.keywords(),
                nothing.textbook(),
                nothing.alignments(),
                nothing.classMinutes(),
                nothing.preparationMinutes(),
                nothing.equipment(),
                nothing.accessibility(),
                nothing.creators(),
                nothing.licence(),
                nothing.licenceEnds(),
                nothing.rightsSource(),
                nothing.currencyChecked(),
                nothing.related(),
                nothing.changeNote());
        return new ResourceDetails(
                new Id(1),
                1,
                ResourceState.PUBLISHED,
                1,
                VersionState.PUBLISHED,
                1,
                null,
                new Id(1),
                new Id(2),
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                Instant.EPOCH,
                0,
                0,
                metadata);
    }
}
