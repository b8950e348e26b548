package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;

/** Stars and words from a resource's page, and what a curator does with the words. */
class RatingFormST {

    private static final String QUEUE = "/review/ratings";

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist teacher = Typist.of(city, "teacher");
    private final Typist colleague = Typist.of(city, "colleague");
    private final Typist curator = Typist.of(city, "curator");
    private final String words = "Went well in grade 8, " + System.nanoTime();
    private String page = "";

    @BeforeEach
    void publishALesson() {
        page = "/resources/" + lessons.published("Lenses");
    }

    private String ratings() {
        return city.as("").get("/api" + page + "/ratings").expect(200).body();
    }

    private String tally() {
        return city.as("").get("/api" + page + "/ratings/tally").expect(200).member("count");
    }

    /** Rates with words. @return where a curator decides on them */
    private String rate() {
        colleague
                .sends(page, page + "/rating", Map.of("stars", "4", "words", words))
                .expect(303);
        String mine =
                city.as("colleague").get("/api" + page + "/ratings").expect(200).member("id");
        return QUEUE + "/" + mine;
    }

    @Test
    void starsShouldCountAtOnceAndWordsWait() {
        rate();
        assertEquals("1", tally());
        assertFalse(ratings().contains(words));
        assertFalse(Typist.guestOpens(city, page).expect(200).body().contains(words));
        assertTrue(colleague.opens(page).expect(200).body().contains(words));

        colleague.sends(page, page + "/rating", Map.of("remove", "yes")).expect(303);
        assertEquals("0", tally());
    }

    @Test
    void aRatingWithoutStarsShouldComeBackWithItsWords() {
        String body = colleague
                .sends(page, page + "/rating", Map.of("stars", "6", "words", words))
                .expect(422)
                .body();
        assertTrue(body.contains("Choose 1 to 5 stars."), body);
        assertTrue(body.contains(words), body);
        colleague
                .sends(page, page + "/rating", Map.of("stars", "5", "words", "x".repeat(2001)))
                .expect(422);
        assertEquals("0", tally());
    }

    @Test
    void nobodyShouldRateTheirOwnWorkOrForSomebodyElse() {
        assertFalse(teacher.isOffered(page, page + "/rating"));
        teacher.insists(page + "/rating", Map.of("stars", "5")).expect(403);
        colleague.forges(page + "/rating", Map.of("stars", "5")).expect(403);
        assertEquals("0", tally());
    }

    @Test
    void wordsShouldBeShownOnceACuratorSaysSo() {
        String decision = rate();
        assertTrue(curator.opens(QUEUE).expect(200).body().contains(words));
        colleague.insists(decision, Map.of("decision", "show")).expect(403);
        teacher.insists(decision, Map.of("decision", "show")).expect(403);
        curator.forges(decision, Map.of("decision", "show")).expect(403);
        assertFalse(ratings().contains(words));

        curator.sends(QUEUE, decision, Map.of("decision", "show")).expect(303);

        assertTrue(ratings().contains(words));
        assertTrue(Typist.guestOpens(city, page).body().contains(words));
        assertFalse(curator.opens(QUEUE).body().contains(words));
        curator.insists(decision, Map.of("decision", "hide")).expect(409);
        assertTrue(ratings().contains(words));
    }

    @Test
    void hiddenWordsShouldStayHiddenAndTheirStarsCount() {
        String decision = rate();
        curator.sends(QUEUE, decision, Map.of("decision", "hide")).expect(303);
        assertFalse(ratings().contains(words));
        assertFalse(curator.opens(QUEUE).body().contains(words));
        assertEquals("1", tally());
    }
}
