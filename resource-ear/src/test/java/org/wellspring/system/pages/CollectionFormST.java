package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** A collection from the first resource in it to its end. */
class CollectionFormST {

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist colleague = Typist.of(city, "colleague");
    private final Typist teacher = Typist.of(city, "teacher");
    private final String title = "Machines " + System.nanoTime();
    private String lever = "";
    private String pulley = "";
    private String place = "";

    @BeforeEach
    void collectTwoLessons() {
        lever = lessons.published("The lever");
        pulley = lessons.published("The pulley");
        place = collect(lever, Map.of("collection", "", "title", title));
        assertEquals(place, collect(pulley, Map.of("collection", place.replaceFirst(".*/", ""))));
    }

    /** Puts it into a collection from its page. @return the collection's address */
    private String collect(String resource, Map<String, String> typed) {
        Optional<String> made = colleague
                .sends("/resources/" + resource, "/collections/entries", typed)
                .expect(303)
                .header("Location");
        return made.orElseThrow().replaceFirst("^https?://[^/]*", "");
    }

    private Wire.Answer told() {
        return city.as("colleague").get("/api" + place);
    }

    private void change(String resource, Map<String, String> typed) {
        colleague.sends(place, place + "/entries/" + resource, typed).expect(303);
    }

    private void inOrder(String first, String second) {
        String body = told().expect(200).body();
        assertTrue(body.contains(second), body);
        assertTrue(body.indexOf(first) < body.indexOf(second), body);
    }

    @Test
    void entriesShouldBeMovedAnnotatedAndRemoved() {
        inOrder(lever, pulley);
        change(lever, Map.of("act", "lower"));
        inOrder(pulley, lever);
        change(lever, Map.of("act", "raise"));
        inOrder(lever, pulley);
        change(pulley, Map.of("act", "note", "note", "Bring a rope."));
        assertTrue(told().body().contains("Bring a rope."));
        assertTrue(colleague.opens(place).body().contains("value=\"Bring a rope.\""));
        change(lever, Map.of("act", "remove"));
        assertFalse(told().body().contains(lever));
        assertTrue(told().body().contains(pulley));
    }

    @Test
    void aDescriptionShouldBeSavedOrComeBackAsItWasTyped() {
        String form = place + "/description";
        colleague
                .sends(place, form, Map.of("title", title + "!", "note", "For week 3"))
                .expect(303);
        assertEquals(title + "!", told().member("title"));
        assertEquals("For week 3", told().member("note"));

        String nameless = colleague
                .sends(place, form, Map.of("title", " ", "note", "For week 4"))
                .expect(422)
                .body();
        assertTrue(nameless.contains("id=\"title-wrong\""), nameless);
        assertTrue(nameless.contains("For week 4"), nameless);
        String stale = colleague
                .sends(place, form, Map.of("title", title + "?", "note", "", "revision", "0"))
                .expect(412)
                .body();
        assertTrue(stale.contains("value=\"" + title + "?\""), stale);
        assertEquals("For week 3", told().member("note"));
    }

    @Test
    void aSharedLinkShouldWorkUntilItIsEnded() {
        assertEquals("null", linkOr("null"));
        colleague.sends(place, place + "/sharing", Map.of("shared", "yes")).expect(303);
        String first = "/c/" + linkOr("");
        assertTrue(colleague.opens(place).body().contains("href=\"" + first + "\""));
        Wire.Answer seen = Typist.guestOpens(city, first).expect(200);
        assertTrue(seen.body().contains(title), seen.body());
        assertTrue(seen.body().contains("/resources/" + pulley), seen.body());

        colleague.sends(place, place + "/sharing", Map.of("shared", "yes")).expect(303);
        String second = "/c/" + linkOr("");
        assertNotEquals(first, second);
        Typist.guestOpens(city, first).expect(404);
        Typist.guestOpens(city, second).expect(200);

        colleague
                .sends(place, place + "/sharing", Map.of("shared", "no", "revision", "0"))
                .expect(412);
        Typist.guestOpens(city, second).expect(200);
        colleague.sends(place, place + "/sharing", Map.of("shared", "no")).expect(303);
        Typist.guestOpens(city, second).expect(404);
        assertEquals("null", linkOr("null"));
    }

    private String linkOr(String otherwise) {
        return told().expect(200).body().contains("\"link\":\"") ? told().member("link") : otherwise;
    }

    @Test
    void aDeletedCollectionShouldBeGone() {
        colleague.sends(place, place + "/deletion", Map.of("revision", "0")).expect(412);
        told().expect(200);
        colleague.sends(place, place + "/deletion", Map.of()).expect(303);
        told().expect(404);
        colleague.opens(place).expect(404);
        assertFalse(colleague.opens("/collections").expect(200).body().contains(title));
    }

    @Test
    void somebodyElseShouldNotChangeItNorLearnOfIt() {
        String revision = told().member("revision");
        Map<String, String> typed =
                Map.of("revision", revision, "title", "Mine", "shared", "yes", "act", "remove", "note", "Mine");
        for (String act : List.of("/description", "/sharing", "/deletion", "/entries/" + lever)) {
            assertEquals(404, teacher.insists(place + act, typed).status(), act);
            assertEquals(403, colleague.forges(place + act, typed).status(), act);
        }
        String collection = place.replaceFirst(".*/", "");
        teacher.insists("/collections/entries", Map.of("resource", lever, "collection", collection))
                .expect(404);
        assertEquals(title, told().expect(200).member("title"));
        assertEquals(revision, told().member("revision"));
    }

    @Test
    void whatIsNotInTheCatalogueShouldNotBeCollected() {
        String collection = place.replaceFirst(".*/", "");
        String draft = lessons.draft("The wheel");
        colleague
                .insists("/collections/entries", Map.of("resource", draft, "collection", collection))
                .expect(404);
        teacher.insists("/collections/entries", Map.of("resource", draft, "title", title + " of mine"))
                .expect(409);
        assertFalse(told().body().contains(draft));
    }
}
