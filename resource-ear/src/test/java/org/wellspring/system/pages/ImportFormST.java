package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.system.Conditions;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** A table of twenty records, from pasting it to taking it back. */
class ImportFormST {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, String> COLUMNS = Map.of(
            "column.0", "title",
            "column.1", "summary",
            "column.2", "subjects",
            "column.3", "languages",
            "default.type", "exercise",
            "default.stages", "junior-secondary",
            "default.licence", "LicenseRef-Bibliographic",
            "default.rightsSource", "Own work",
            "language", "en");

    private final City city = City.running();
    private final Typist curator = Typist.of(city, "curator");
    private final Typist administrator = Typist.of(city, "admin");
    private final String run = "Exercise " + System.nanoTime();

    /** Sixteen that are new, one more about the first and one twice, one of no subject and one of no title. */
    private String table() {
        StringBuilder rows = new StringBuilder("What,About,Field,Tongue\n");
        for (int number = 1; number <= 16; number++) {
            rows.append(run).append(" no ").append(number).append(".,Ten minutes,physics,en\n");
        }
        return rows.append(run + " no 1.,Ten minutes,physics,ru\n")
                .append(run + " no 2.,Ten minutes,physics,en\n")
                .append(run + " no 17.,Ten minutes,alchemy,en\n")
                .append(",Ten minutes,physics,en\n")
                .toString();
    }

    private String paste(Typist who) {
        return who.sends("/imports", "/imports", Map.of("table", table()))
                .expect(303)
                .header("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
    }

    private String previewed(Typist who, String target) {
        String batch = paste(who);
        Map<String, String> typed = new HashMap<>(COLUMNS);
        typed.put("target", target);
        does(who, batch, "preview", typed);
        return batch;
    }

    /** Sends the batch's form, and waits until the job that it starts has ended, as the page itself does. */
    private void does(Typist who, String batch, String job, Map<String, String> typed) {
        who.sends(batch, batch + "/" + job, typed).expect(303);
        Conditions.await(
                PATIENCE,
                () -> who.opens(batch + "/progress")
                        .expect(200)
                        .header("HX-Refresh")
                        .isPresent(),
                "no end of the " + job);
    }

    private String state(String batch) {
        return city.as("admin").get("/api" + batch).expect(200).member("state");
    }

    private long drafts() {
        return city.as("curator")
                        .get("/api/me/resources?limit=100")
                        .expect(200)
                        .body()
                        .split(run, -1)
                        .length
                - 1L;
    }

    @Test
    void aPastedTableShouldBecomeDraftsAndGoAgain() {
        String batch = previewed(curator, "DRAFT");
        String foreseen = curator.opens(batch).expect(200).body();
        assertTrue(foreseen.contains("Created: 16. Merged: 1. Unchanged: 1. Refused: 2."), foreseen);
        String refused = curator.opens(batch + "?outcome=refuse").body();
        assertTrue(refused.contains("alchemy"), refused);
        assertFalse(refused.contains(run + " no 7."), refused);
        assertEquals(0, drafts(), "nothing is there before it is asked for");

        does(curator, batch, "apply", Map.of());
        assertEquals("applied", state(batch));
        assertEquals(16, drafts());
        Wire.Answer done = city.as("curator").get("/api" + batch).expect(200);
        assertEquals(
                List.of("16", "1", "1", "2"),
                List.of(done.member("create"), done.member("merge"), done.member("unchanged"), done.member("refuse")));
        assertFalse(curator.isOffered(batch, batch + "/apply"), "it is done once");

        does(curator, batch, "undo", Map.of());
        assertEquals("undone", state(batch));
        assertEquals(0, drafts());
        assertTrue(curator.opens(batch).body().contains("17 rows were taken back."));
    }

    @Test
    void aSubmittedBatchShouldBeApprovedBySomebodyElse() {
        String batch = previewed(administrator, "SUBMITTED");
        does(administrator, batch, "apply", Map.of());
        String first = city.as("admin")
                .get("/api" + batch + "/rows?outcome=create&limit=1")
                .expect(200)
                .member("resource");
        city.as("").get("/api/resources/" + first).expect(404);
        String revision = city.as("admin").get("/api" + batch).member("revision");
        assertFalse(administrator.isOffered(batch, batch + "/approve"));
        administrator.insists(batch + "/approve", Map.of("revision", revision)).expect(403);
        assertEquals("applied", state(batch));

        does(curator, batch, "approve", Map.of("reason", "Reviewed by the department"));

        assertEquals("approved", state(batch));
        city.as("").get("/api/resources/" + first).expect(200);
        assertTrue(Typist.guestOpens(city, "/resources/" + first)
                .expect(200)
                .body()
                .contains(run + " no 1."));
        does(administrator, batch, "undo", Map.of());
        assertFalse(city.as("").get("/api/resources/" + first).status() == 200);
    }

    @Test
    void aTableThatIsNoneShouldComeBackAsItWasPasted() {
        String body = curator.sends("/imports", "/imports", Map.of("table", "What,About," + run))
                .expect(422)
                .body();
        assertTrue(body.contains("The file holds no rows."), body);
        assertTrue(body.contains("What,About," + run), body);
        assertTrue(body.contains("id=\"table-wrong\""), body);
    }

    @Test
    void aMappingThatCannotWorkShouldSayWhyAndKeepWhatWasChosen() {
        String batch = paste(curator);
        Map<String, String> untitled = Map.of("column.1", "summary", "default.rightsSource", "Own work");
        String body =
                curator.sends(batch, batch + "/preview", untitled).expect(422).body();
        assertTrue(body.contains("Say which column holds the title."), body);
        assertTrue(body.contains("value=\"Own work\""), body);
        assertTrue(body.contains("<option value=\"summary\" selected"), body);
        Map<String, String> divided = Map.of("column.0", "title", "separator", " semicolon ");
        String again =
                curator.sends(batch, batch + "/preview", divided).expect(422).body();
        assertTrue(again.contains("id=\"separator-wrong\""), again);
        Map<String, String> stale = Map.of("column.0", "title", "revision", "77");
        curator.sends(batch, batch + "/preview", stale).expect(412);
        assertEquals("uploaded", state(batch));
    }

    @Test
    void onlyAnAdministratorShouldPublishAtOnceAndSayWhoReviewedBefore() {
        String mine = paste(curator);
        Map<String, String> published = new HashMap<>(COLUMNS);
        published.put("target", "PUBLISHED");
        curator.sends(mine, mine + "/preview", published).expect(403);
        assertEquals("uploaded", state(mine));

        String batch = paste(administrator);
        String body = administrator
                .sends(batch, batch + "/preview", published)
                .expect(422)
                .body();
        assertTrue(body.contains("id=\"priorReview-wrong\""), body);
        published.put("priorReview", "The old platform");
        does(administrator, batch, "preview", published);
        does(administrator, batch, "apply", Map.of());
        String first = city.as("admin").get("/api" + batch + "/rows?limit=1").member("resource");
        city.as("").get("/api/resources/" + first).expect(200);
        does(administrator, batch, "undo", Map.of());
        assertEquals(
                "error", city.as("").get("/api/resources/" + first).expect(410).member("reason"));
    }

    @Test
    void aJobShouldNotBeginBeforeItsTurn() {
        String batch = paste(curator);
        String revision = city.as("curator").get("/api" + batch).member("revision");
        for (String job : List.of("/apply", "/undo", "/approve")) {
            assertEquals(
                    409,
                    curator.insists(batch + job, Map.of("revision", revision)).status(),
                    job);
        }
        assertEquals("uploaded", state(batch));
    }

    @Test
    void whoMayNotImportShouldBeRefused() {
        String batch = paste(curator);
        Typist teacher = Typist.of(city, "teacher");
        teacher.opens("/imports").expect(403);
        teacher.insists("/imports", Map.of("table", table())).expect(403);
        curator.forges("/imports", Map.of("table", table())).expect(403);
        for (String job : List.of("/preview", "/apply", "/undo", "/approve")) {
            assertEquals(403, teacher.insists(batch + job, COLUMNS).status(), job);
            assertEquals(403, curator.forges(batch + job, COLUMNS).status(), job);
        }
        assertEquals("uploaded", state(batch));
    }

    /** As the page's script sends a chosen file. */
    @Test
    void aSentFileShouldBecomeABatchOfItsName() {
        byte[] file = table().getBytes(StandardCharsets.UTF_8);
        String batch = curator.scripts()
                .header("Content-Type", "text/csv")
                .send("POST", "/imports?name=exercises.csv", file)
                .expect(201)
                .header("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]*", "");
        assertEquals("20", city.as("curator").get("/api" + batch).expect(200).member("total"));
        assertEquals("exercises.csv", city.as("curator").get("/api" + batch).member("name"));
        Typist.of(city, "teacher")
                .scripts()
                .header("Content-Type", "text/csv")
                .send("POST", "/imports?name=exercises.csv", file)
                .expect(403);
    }
}
