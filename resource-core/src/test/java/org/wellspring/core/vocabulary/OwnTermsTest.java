package org.wellspring.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.wellspring.api.vocabulary.Vocabularies.Term;

/** The terms that the product brings along carry the identifiers by which other systems know them. */
class OwnTermsTest {

    /** Of the SPDX License List. */
    private static final Set<String> SPDX = Set.of(
            "CC0-1.0",
            "CC-BY-4.0",
            "CC-BY-SA-4.0",
            "CC-BY-NC-4.0",
            "CC-BY-ND-4.0",
            "CC-BY-NC-SA-4.0",
            "CC-BY-NC-ND-4.0",
            "MIT",
            "Apache-2.0");

    @Test
    void aLicenceShouldBeNamedAsSpdxNamesItOrAsALicenceOfOurOwn() {
        assertAll(terms("licence")
                .map(licence -> () -> assertTrue(
                        SPDX.contains(licence.code()) || licence.code().matches("LicenseRef-[A-Za-z0-9.-]+"),
                        licence.code())));
    }

    /** What is agreed on elsewhere, or is no licence at all, has no public text. */
    @Test
    void aLicenceShouldLeadToItsTextUnlessItIsOurOwn() {
        assertAll(terms("licence").map(licence -> () -> {
            if (licence.code().startsWith("LicenseRef-")) {
                assertEquals("", licence.identifier(), licence.code());
            } else {
                assertTrue(licence.identifier().matches("https://[a-z.]+/\\S+"), licence.toString());
            }
        }));
    }

    @Test
    void aCreativeCommonsLicenceShouldLeadToTheDeedOfItsOwnKindAndVersion() {
        List<Term> licences =
                terms("licence").filter(one -> one.code().startsWith("CC-")).toList();
        assertEquals(6, licences.size());
        assertAll(licences.stream().map(licence -> () -> {
            String kind = licence.code().replaceFirst("CC-(.+)-4\\.0", "$1").toLowerCase(Locale.ROOT);
            assertEquals("https://creativecommons.org/licenses/" + kind + "/4.0/", licence.identifier());
        }));
        assertEquals(
                "https://creativecommons.org/publicdomain/zero/1.0/",
                terms("licence")
                        .filter(one -> one.code().equals("CC0-1.0"))
                        .findFirst()
                        .orElseThrow()
                        .identifier());
    }

    /** ISO 639 through BCP 47 (RFC 5646); "zxx" is its word for content without language. */
    @Test
    void aLanguageShouldCarryAWellFormedTagOfItsOwnLanguage() {
        Set<String> iso639 = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));
        assertAll(terms("language").map(language -> () -> {
            Locale code = strictly(language.code());
            Locale tag = strictly(language.identifier());
            assertEquals(code.getLanguage(), tag.getLanguage(), language.code());
            assertTrue(iso639.contains(code.getLanguage()) || code.getLanguage().equals("zxx"), language.code());
        }));
    }

    private static Locale strictly(String tag) {
        Locale read = new Locale.Builder().setLanguageTag(tag).build();
        assertEquals(tag, read.toLanguageTag());
        assertTrue(!read.getLanguage().isEmpty(), tag + " names no language");
        return read;
    }

    /** The levels of ISCED 2011; adult and special education run across all of them. */
    @Test
    void aStageShouldCarryItsLevelOfEducation() {
        Map<String, String> levels = new TreeMap<>();
        terms("stage").forEach(stage -> levels.put(stage.code(), stage.identifier()));
        assertEquals(
                new TreeMap<>(Map.of(
                        "preschool", "ISCED2011:02",
                        "primary", "ISCED2011:1",
                        "junior-secondary", "ISCED2011:24",
                        "senior-secondary", "ISCED2011:34",
                        "vocational-secondary", "ISCED2011:35",
                        "higher", "ISCED2011:5-8",
                        "adult", "",
                        "special", "")),
                levels);
    }

    @Test
    void noIdentifierShouldBeGivenTwiceInOneVocabulary() {
        assertAll(Stream.of("licence", "language", "stage", "type", "accessibility")
                .map(OwnTermsTest::once));
    }

    private static Executable once(String scheme) {
        return () -> {
            List<String> identifiers = terms(scheme)
                    .map(Term::identifier)
                    .filter(one -> !one.isEmpty())
                    .toList();
            assertEquals(Set.copyOf(identifiers).size(), identifiers.size(), () -> scheme + ": " + identifiers);
            assertTrue(!identifiers.isEmpty(), scheme);
        };
    }

    private static Stream<Term> terms(String scheme) {
        return OwnTerms.all().stream().filter(term -> term.scheme().equals(scheme));
    }
}
