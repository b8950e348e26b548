package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** The administrator's words: a term is added, renamed and retired. */
class VocabularyFormST {

    private static final String HERE = "/administration/vocabularies/audience";

    private final City city = City.running();
    private final Typist administrator = Typist.of(city, "admin");
    private final String code = "grandparent-" + System.nanoTime();

    private Map<String, String> words(String english) {
        return new HashMap<>(
                Map.of("code", code, "label.zh", "祖父母", "label.en", english, "label.ru", "Бабушки", "position", "900"));
    }

    private Wire.Answer adds(Map<String, String> typed) {
        return administrator.sends(HERE + "/new", HERE + "/new", typed);
    }

    private Wire.Answer changes(Map<String, String> typed) {
        return administrator.sends(HERE + "/terms/" + code, HERE + "/terms/" + code, typed);
    }

    /** What the API tells of the term; "" when there is none. */
    private String told() {
        String all = city.as("").get("/api/vocabularies/audience").expect(200).body();
        return Pattern.compile("\"code\":\"" + code + "\".*?\"retired\":(true|false)")
                .matcher(all)
                .results()
                .map(term -> term.group())
                .findFirst()
                .orElse("");
    }

    @AfterEach
    void offerTheTermNoMore() {
        if (!told().isEmpty()) {
            Map<String, String> retired = words("Grandparents");
            retired.put("retired", "yes");
            changes(retired).expect(303);
        }
    }

    @Test
    void aTermShouldBeAddedRenamedAndRetired() {
        adds(words("Grandparents")).expect(303);
        assertTrue(told().contains("Grandparents"), told());
        assertTrue(told().contains("祖父母"), told());
        assertTrue(told().contains("\"retired\":false"), told());
        assertTrue(administrator.opens(HERE).expect(200).body().contains(code));

        Map<String, String> renamed = words("Grandmothers and grandfathers");
        renamed.put("retired", "yes");
        changes(renamed).expect(303);
        assertTrue(told().contains("Grandmothers and grandfathers"), told());
        assertTrue(told().contains("\"retired\":true"), told());
    }

    @Test
    void aCodeThatIsTakenShouldBeRefusedWithWhatWasTyped() {
        adds(words("Grandparents")).expect(303);
        String body = adds(words("Other grandparents")).expect(409).body();
        assertTrue(body.contains("The vocabulary already has this code."), body);
        assertTrue(body.contains("value=\"Other grandparents\""), body);
        assertTrue(body.contains("value=\"" + code + "\""), body);
        assertFalse(told().contains("Other"), told());
    }

    @Test
    void anIncompleteTermShouldBeRefusedWithWhatWasTyped() {
        Map<String, String> untranslated = words("Grandparents");
        untranslated.put("label.ru", "");
        String body = adds(untranslated).expect(422).body();
        assertTrue(body.contains("id=\"label.ru-wrong\""), body);
        assertTrue(body.contains("value=\"Grandparents\""), body);
        Map<String, String> coded = words("Grandparents");
        coded.put("code", "grand parents");
        String again = adds(coded).expect(422).body();
        assertTrue(again.contains("A code is 1 to 60 letters, digits, dots or hyphens."), again);
        assertTrue(again.contains("value=\"grand parents\""), again);
        assertEquals("", told());

        adds(words("Grandparents")).expect(303);
        Map<String, String> wordless = words("");
        wordless.put("label.zh", "爷爷奶奶");
        String kept = changes(wordless).expect(422).body();
        assertTrue(kept.contains("value=\"爷爷奶奶\""), kept);
        assertTrue(told().contains("Grandparents"), told());
    }

    @Test
    void nobodyButAnAdministratorShouldChangeTheWords() {
        Typist curator = Typist.of(city, "curator");
        curator.opens(HERE + "/new").expect(403);
        curator.insists(HERE + "/new", words("Grandparents")).expect(403);
        administrator.forges(HERE + "/new", words("Grandparents")).expect(403);
        assertEquals("", told());
        adds(words("Grandparents")).expect(303);
        curator.insists(HERE + "/terms/" + code, words("Mine")).expect(403);
        administrator.forges(HERE + "/terms/" + code, words("Mine")).expect(403);
        administrator.insists(HERE + "/terms/" + code + "x", words("Mine")).expect(404);
        assertFalse(told().contains("Mine"), told());
    }
}
