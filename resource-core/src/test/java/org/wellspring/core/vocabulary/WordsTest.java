package org.wellspring.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.vocabulary.Vocabularies.Term;
import org.wellspring.core.catalogue.metadata.Relations;

class WordsTest {

    private final Words words = new Words(1, OwnTerms.all());

    @Test
    void everyOwnTermShouldKeepTheRulesOfATerm() {
        assertAll(OwnTerms.all().stream()
                .map(term -> () -> assertDoesNotThrow(() -> TermRules.check(term, words), term.toString())));
    }

    /** Of a term that stands twice under one code, one would be lost without a word. */
    @Test
    void everyOwnTermShouldBeThereOnce() {
        List<String> names = OwnTerms.all().stream()
                .map(term -> term.scheme() + " " + term.code())
                .toList();
        assertTrue(
                names.containsAll(List.of("subject physics", "grade grade-7", "licence CC-BY-4.0")), names::toString);
        assertEquals(names.size(), Set.copyOf(names).size(), () -> "twice in " + names);
    }

    @Test
    void everyLicenceShouldSayWhatItAllows() {
        assertAll(words.terms("licence").stream()
                .map(licence -> () -> assertEquals(
                        Set.of("zh", "en", "ru"), licence.note().values().keySet(), licence.code())));
    }

    @Test
    void everyRelationShouldBeATermFromBothEnds() {
        assertEquals(
                Set.of(
                        "is-part-of",
                        "has-part",
                        "is-based-on",
                        "is-basis-of",
                        "is-translation-of",
                        "has-translation",
                        "replaces",
                        "is-replaced-by",
                        "requires",
                        "is-required-by",
                        "references",
                        "is-referenced-by"),
                Set.copyOf(Relations.all()));
        for (String relation : Relations.all()) {
            assertTrue(words.term("relation", relation).isPresent(), relation);
            assertEquals(relation, Relations.inverse(Relations.inverse(relation)));
            assertNotEquals(relation, Relations.inverse(relation));
        }
    }

    @Test
    void aLabelInAnyLanguageShouldFindItsTerm() {
        assertEquals("physics", words.resolve("subject", " 物理 ").orElseThrow().code());
        assertEquals(
                "physics", words.resolve("subject", "PHYSICS").orElseThrow().code());
        assertEquals("grade-7", words.resolve("grade", "初一").orElseThrow().code());
        assertTrue(words.resolve("subject", "alchemy").isEmpty());
        assertTrue(words.resolve("nonsense", "physics").isEmpty());
    }

    @Test
    void aTermShouldNotBecomeItsOwnAncestor() {
        Term mathematics = words.term("subject", "mathematics").orElseThrow();
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> TermRules.check(under(mathematics, "higher-mathematics"), words));
        assertEquals(
                List.of("/parent"),
                refusal.findings().stream().map(Finding::pointer).toList());
    }

    @Test
    void aTermShouldHaveItsLabelInEveryLanguage() {
        Term half = new Term(
                "subject", "new", null, 1, "", LocalizedText.of("zh", "新"), LocalizedText.EMPTY, "", List.of(), false);
        ProblemException refusal = assertThrows(ProblemException.class, () -> TermRules.check(half, words));
        assertEquals(
                List.of("/label/en", "/label/ru"),
                refusal.findings().stream().map(Finding::pointer).toList());
    }

    private static Term under(Term term, String parent) {
        return new Term(
                term.scheme(),
                term.code(),
                parent,
                term.position(),
                term.identifier(),
                term.label(),
                term.note(),
                term.cover(),
                term.aliases(),
                term.retired());
    }
}
