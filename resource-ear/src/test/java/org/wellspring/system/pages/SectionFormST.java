package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** The parts of the catalogue, which an administrator adds and names. */
class SectionFormST {

    private static final String HERE = "/administration/sections";

    private final City city = City.running();
    private final Typist administrator = Typist.of(city, "admin");
    private final String code = "archive-" + System.nanoTime();

    private Map<String, String> words(String english) {
        return Map.of("code", code, "name.zh", "档案", "name.en", english, "name.ru", "Архив", "reviews", "2");
    }

    private Wire.Answer adds(String english) {
        return administrator.sends(HERE, HERE, words(english));
    }

    private String all() {
        return city.as("").get("/api/sections").expect(200).body();
    }

    /** Where the section with the code of this test is changed. */
    private String place() {
        Matcher section =
                Pattern.compile("\"id\":\"([^\"]+)\",\"code\":\"" + code + "\"").matcher(all());
        assertTrue(section.find(), all());
        return HERE + "/" + section.group(1);
    }

    private Wire.Answer told() {
        return city.as("").get(place().replace("administration", "api")).expect(200);
    }

    @Test
    void aSectionShouldBeAddedAndRenamed() {
        adds("Archive of " + code).expect(303);
        assertEquals("2", told().member("reviews"));
        assertEquals("Archive of " + code, told().member("en"));

        Map<String, String> renamed = Map.of("name.zh", "旧档案", "name.en", "Old " + code, "reviews", "1");
        administrator.sends(HERE, place(), renamed).expect(303);
        assertEquals("1", told().member("reviews"));
        assertEquals("Old " + code, told().member("en"));
        assertTrue(administrator.opens(HERE).body().contains("value=\"Old " + code + "\""));
    }

    @Test
    void aCodeThatIsTakenShouldBeRefusedWithWhatWasTyped() {
        adds("Archive of " + code).expect(303);
        String body = adds("Another " + code).expect(422).body();
        assertTrue(body.contains("The code is taken"), body);
        assertTrue(body.contains("value=\"Another " + code + "\""), body);
        assertFalse(all().contains("Another " + code));
    }

    @Test
    void aSectionWithoutANameShouldBeRefusedBesideIt() {
        String body = administrator
                .sends(HERE, HERE, Map.of("code", code, "reviews", "2"))
                .expect(422)
                .body();
        assertTrue(body.contains("value=\"" + code + "\""), body);
        assertTrue(body.contains("id=\"new-name-wrong\""), body);
        assertFalse(all().contains(code));

        adds("Archive of " + code).expect(303);
        String again = administrator
                .sends(HERE, place(), Map.of("name.en", "x".repeat(201), "reviews", "1"))
                .expect(422)
                .body();
        assertTrue(again.contains("value=\"" + "x".repeat(201) + "\""), again);
        assertTrue(again.contains("id=\"" + place().replaceFirst(".*/", "") + "-name-wrong\""), again);
        assertEquals("2", told().member("reviews"));
    }

    @Test
    void nobodyButAnAdministratorShouldChangeSections() {
        Typist curator = Typist.of(city, "curator");
        curator.opens(HERE).expect(403);
        curator.insists(HERE, words("Mine")).expect(403);
        administrator.forges(HERE, words("Mine")).expect(403);
        assertFalse(all().contains(code));
        adds("Archive of " + code).expect(303);
        curator.insists(place(), words("Mine")).expect(403);
        administrator.forges(place(), words("Mine")).expect(403);
        administrator.insists(HERE + "/0000000000000", words("Mine")).expect(404);
        assertEquals("Archive of " + code, told().member("en"));
    }
}
