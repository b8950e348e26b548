package org.wellspring.core.catalogue.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Finding;
import org.wellspring.core.vocabulary.BroughtVocabularies;

class MetadataRulesTest {

    private final MetadataRules rules = at("2026-11-22T08:00:00Z");

    @Test
    void anEmptyDraftShouldBreakNoRule() {
        assertEquals(
                List.of(),
                rules.check(ResourceMetadata.EMPTY, ResourceMetadata.EMPTY).all());
    }

    @Test
    void aTextShouldBeMeasuredInCharactersNotInUnits() {
        assertEquals(List.of(), broken("title.zh", "𠮷".repeat(300)));
        assertEquals(List.of("/title/zh"), broken("title.zh", "𠮷".repeat(301)));
    }

    @Test
    void controlCharactersShouldBeRefusedWhereTheyStand() {
        assertEquals(List.of("/title/en"), broken("title.en", "bell\u0007"));
        assertEquals(List.of("/creators/0/name"), broken("creators", "Lin\u0000Mei"));
    }

    @Test
    void aLanguageTagShouldBeWellFormedInItsUsualSpelling() {
        assertEquals(List.of(), broken("title.zh-Hant", "浮力"));
        assertEquals(List.of("/title/EN"), broken("title.EN", "Buoyancy"));
        assertEquals(List.of("/title/not a tag"), broken("title.not a tag", "Buoyancy"));
    }

    @Test
    void termsShouldBeOfTheirVocabularyAndOnlyOnce() {
        assertEquals(List.of("/type"), broken("type", "physics"));
        assertEquals(List.of("/subjects/1", "/subjects/2"), broken("subjects", "physics", "alchemy", "physics"));
        assertEquals(List.of("/creators/0/role"), broken("creators", "Lin Mei | magician"));
    }

    @Test
    void numbersAndDatesShouldBePossible() {
        assertEquals(List.of("/classMinutes"), broken("classMinutes", "0"));
        assertEquals(List.of(), broken("preparationMinutes", "0"));
        assertEquals(List.of("/currencyChecked"), broken("currencyChecked", "2026-11-23"));
        assertEquals(List.of("/licenceEnds"), broken("licenceEnds", "1899-12-31"));
    }

    @Test
    void aLicenceByAgreementShouldHaveAnEndThatIsNotOver() {
        ResourceMetadata agreement = with(ResourceMetadata.EMPTY, "licence", "LicenseRef-Agreement");
        assertTrue(lacks(rules, agreement, CatalogueProblem.LICENCE_END_REQUIRED));
        ResourceMetadata ending = with(agreement, "licenceEnds", "2026-11-22");
        assertTrue(!lacks(rules, ending, CatalogueProblem.LICENCE_ENDED), "the last day still counts");
        assertTrue(lacks(at("2026-11-22T16:00:00Z"), ending, CatalogueProblem.LICENCE_ENDED), "midnight in the city");
    }

    @Test
    void aBibliographicRecordShouldNeedNoFile() {
        ResourceMetadata record = with(ResourceMetadata.EMPTY, "licence", "LicenseRef-Bibliographic");
        assertTrue(!lacks(rules, record, CatalogueProblem.FILE_REQUIRED));
        assertTrue(lacks(rules, with(record, "licence", "CC-BY-4.0"), CatalogueProblem.FILE_REQUIRED));
    }

    @Test
    void aSecondVersionShouldSayWhatIsNew() {
        assertTrue(rules.lacking(ResourceMetadata.EMPTY, 2, 1).stream()
                .anyMatch(finding -> finding.problem() == CatalogueProblem.CHANGE_NOTE_REQUIRED));
    }

    @Test
    void aDatasetShouldNeedNoStage() {
        assertTrue(!pointers(rules.lacking(with(ResourceMetadata.EMPTY, "type", "dataset"), 1, 1))
                .contains("/stages"));
        assertTrue(pointers(rules.lacking(with(ResourceMetadata.EMPTY, "type", "lesson-plan"), 1, 1))
                .contains("/stages"));
    }

    private List<String> broken(String field, String... values) {
        return pointers(rules.check(with(ResourceMetadata.EMPTY, field, values), ResourceMetadata.EMPTY)
                .all());
    }

    private static boolean lacks(MetadataRules rules, ResourceMetadata metadata, CatalogueProblem problem) {
        return rules.lacking(metadata, 1, 0).stream().anyMatch(finding -> finding.problem() == problem);
    }

    private static ResourceMetadata with(ResourceMetadata start, String field, String... values) {
        return MetadataFields.with(start, field, List.of(values));
    }

    private static List<String> pointers(List<Finding> findings) {
        return findings.stream().map(Finding::pointer).toList();
    }

    private static MetadataRules at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new MetadataRules(new BroughtVocabularies(), clock, new City());
    }

    private static final class City implements SettingsView {

        @Override
        public java.time.ZoneId zone() {
            return java.time.ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String baseUrl() {
            return "";
        }

        @Override
        public boolean metricsOn() {
            return false;
        }

        @Override
        public long largestFile() {
            return 1;
        }

        @Override
        public String version() {
            return "test";
        }
    }
}
