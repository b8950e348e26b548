package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** The reviewer's screen: taking a submission, giving it back, deciding. */
class ReviewFormST {

    private static final String REASON = "The table on page 2 contradicts the text.";

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist curator = Typist.of(city, "curator");
    private String id = "";
    private String review = "";

    @BeforeEach
    void submitALesson() {
        id = lessons.submitted("Refraction");
        review = "/review/" + id;
    }

    private String state() {
        return lessons.toldTo("curator", id).expect(200).member("versionState");
    }

    private Wire.Answer decides(Map<String, String> typed) {
        return curator.sends(review, review, typed);
    }

    @Test
    void aClaimShouldKeepOthersOutUntilItIsReleased() {
        Typist second = SecondCurator.of(city);
        curator.sends(review, review + "/claim", Map.of()).expect(303);
        assertEquals("in-review", state());
        String revision = lessons.toldTo("curator", id).member("revision");

        String taken = second.insists(review + "/claim", Map.of()).expect(409).body();
        assertTrue(taken.contains("curator has it under review."), taken);
        second.insists(review, Map.of("revision", revision, "decision", "approve"))
                .expect(409);
        second.insists(review + "/release", Map.of()).expect(303);
        assertEquals("in-review", state(), "only who has it gives it back");

        curator.sends(review, review + "/release", Map.of()).expect(303);
        assertEquals("submitted", state());
        second.sends(review, review + "/claim", Map.of()).expect(303);
        assertEquals("in-review", state());
    }

    @Test
    void anApprovalShouldPublish() {
        lessons.toldTo("", id).expect(404);
        decides(Map.of("decision", "approve", "axis.scientific", "MET")).expect(303);
        lessons.toldTo("", id).expect(200);
        Wire.Answer reviews =
                city.as("teacher").get("/api/resources/" + id + "/reviews").expect(200);
        assertEquals("approved", reviews.member("outcome"));
        assertEquals("met", reviews.member("scientific"));
        curator.opens(review).expect(409);
    }

    @Test
    void aReturnShouldMakeItADraftThatSaysWhy() {
        decides(Map.of("decision", "return", "reason", REASON, "axis.scientific", "NOT_MET"))
                .expect(303);
        assertEquals("draft", state());
        Wire.Answer reviews =
                city.as("teacher").get("/api/resources/" + id + "/reviews").expect(200);
        assertEquals(REASON, reviews.member("reason"));
        assertEquals("not-met", reviews.member("scientific"));
        String deposit =
                Typist.of(city, "teacher").opens("/deposit/" + id).expect(200).body();
        assertTrue(deposit.contains(REASON), deposit);
    }

    @Test
    void anUnfinishedDecisionShouldComeBackAsItWasTyped() {
        String undecided = decides(Map.of("reason", REASON, "axis.scientific", "NOT_MET"))
                .expect(422)
                .body();
        assertTrue(undecided.contains("id=\"decision-wrong\""), undecided);
        assertTrue(undecided.contains(REASON), undecided);
        assertTrue(
                undecided.contains("name=\"axis.scientific\" value=\"NOT_MET\" checked"),
                "what was ticked is ticked still");
        String groundless = decides(Map.of("decision", "return")).expect(422).body();
        assertTrue(groundless.contains("Say why; the depositor will read it."), groundless);
        assertTrue(groundless.contains("value=\"return\" id=\"return\" checked"), groundless);
        String stale = decides(Map.of("decision", "return", "reason", REASON, "revision", "0"))
                .expect(412)
                .body();
        assertTrue(stale.contains(REASON), stale);
        assertEquals("submitted", state());
    }

    @Test
    void nobodyButACuratorShouldTouchIt() {
        Typist teacher = Typist.of(city, "teacher");
        Typist colleague = Typist.of(city, "colleague");
        String revision = lessons.toldTo("curator", id).member("revision");
        Map<String, String> approval = Map.of("decision", "approve", "revision", revision);
        for (String act : List.of("", "/claim", "/release")) {
            assertEquals(403, teacher.insists(review + act, approval).status(), "the owner: " + act);
            assertEquals(404, colleague.insists(review + act, approval).status(), "a colleague: " + act);
            assertEquals(403, curator.forges(review + act, approval).status(), "another site: " + act);
        }
        assertEquals("submitted", state());
        assertFalse(lessons.toldTo("", id).status() == 200);
    }
}
