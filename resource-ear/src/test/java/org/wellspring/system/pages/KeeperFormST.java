package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** What an owner does with a resource from its page: a new version, back from the reviewers, away with a draft. */
class KeeperFormST {

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist teacher = Typist.of(city, "teacher");
    private final Typist colleague = Typist.of(city, "colleague");

    @Test
    void aNewVersionShouldBeginBesideThePublishedOne() {
        String page = "/resources/" + lessons.published("Buoyancy");
        String id = page.replaceFirst(".*/", "");
        colleague.insists(page + "/versions", Map.of()).expect(403);
        teacher.forges(page + "/versions", Map.of()).expect(403);
        assertFalse(colleague.isOffered(page, page + "/versions"));
        assertFalse(lessons.toldTo("teacher", id).body().contains("\"workingVersion\":2"));

        Wire.Answer begun = teacher.sends(page, page + "/versions", Map.of()).expect(303);

        assertTrue(begun.header("Location").orElse("").endsWith("/deposit/" + id), begun.head());
        assertEquals("2", lessons.toldTo("teacher", id).member("workingVersion"));
        assertEquals("1", lessons.toldTo("", id).expect(200).member("version"));
        assertFalse(teacher.isOffered(page, page + "/versions"), "one at a time");
    }

    @Test
    void aRecalledResourceShouldBeADraftAgain() {
        String id = lessons.submitted("Density");
        String page = "/resources/" + id;
        String revision = lessons.toldTo("teacher", id).member("revision");
        assertEquals("submitted", lessons.toldTo("teacher", id).member("state"));
        colleague.insists(page + "/recall", Map.of("revision", revision)).expect(404);
        teacher.forges(page + "/recall", Map.of("revision", revision)).expect(403);
        teacher.sends(page, page + "/recall", Map.of("revision", "0")).expect(412);
        assertEquals("submitted", lessons.toldTo("teacher", id).member("state"));

        teacher.sends(page, page + "/recall", Map.of()).expect(303);

        assertEquals("draft", lessons.toldTo("teacher", id).member("state"));
        lessons.toldTo("curator", id).expect(200);
        assertFalse(city.as("curator").get("/api/queue?limit=100").body().contains(id));
    }

    @Test
    void whatAReviewerHasShouldNotBeRecalled() {
        String id = lessons.submitted("Weight");
        city.as("curator")
                .send("POST", "/api/resources/" + id + "/claim", new byte[0])
                .expect(200);
        String revision = lessons.toldTo("teacher", id).member("revision");
        assertFalse(teacher.isOffered("/resources/" + id, "/resources/" + id + "/recall"));
        teacher.insists("/resources/" + id + "/recall", Map.of("revision", revision))
                .expect(409);
        assertEquals("in-review", lessons.toldTo("teacher", id).member("state"));
    }

    @Test
    void aDeletedDraftShouldBeGone() {
        String id = lessons.draft("Friction");
        String page = "/resources/" + id;
        String revision = lessons.toldTo("teacher", id).member("revision");
        colleague
                .insists(page + "/draft-deletion", Map.of("revision", revision))
                .expect(404);
        teacher.forges(page + "/draft-deletion", Map.of("revision", revision)).expect(403);
        teacher.sends(page, page + "/draft-deletion", Map.of("revision", "0")).expect(412);
        lessons.toldTo("teacher", id).expect(200);

        teacher.sends(page, page + "/draft-deletion", Map.of()).expect(303);

        lessons.toldTo("teacher", id).expect(404);
        teacher.opens(page).expect(404);
        assertFalse(city.as("teacher")
                .get("/api/me/resources?limit=100")
                .expect(200)
                .body()
                .contains(id));
    }

    @Test
    void whatIsPublishedShouldNotBeDeletedAsADraft() {
        String id = lessons.published("Pressure");
        String revision = lessons.toldTo("teacher", id).member("revision");
        teacher.insists("/resources/" + id + "/draft-deletion", Map.of("revision", revision))
                .expect(409);
        lessons.toldTo("", id).expect(200);
    }
}
