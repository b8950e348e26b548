package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls over HTTP: begun from a pattern, tried, published, copied, and what is refused. */
class CallsST {

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private final String code = "call-" + System.nanoTime();

    @BeforeEach
    void programmes() {
        Honours.describe(officer);
    }

    private Wire.Answer created() {
        return officer.asks()
                .json("POST", "/api/calls", Honours.pattern(officer, "scholarly-campus", code))
                .expect(201);
    }

    private static String tag(Wire.Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new IllegalStateException("No ETag in " + answer));
    }

    private Wire.Answer published() {
        Wire.Answer call = created();
        return officer.asks()
                .header("If-Match", tag(call))
                .send("POST", "/api/calls/" + call.member("id") + "/publish", new byte[0])
                .expect(200);
    }

    @Test
    void everyProgrammeShouldHaveAPatternThatIsSound() {
        for (String programme : Honours.PROGRAMMES) {
            officer.asks()
                    .json("POST", "/api/calls", Honours.pattern(officer, programme, programme + "-" + code))
                    .expect(201);
        }
    }

    @Test
    void aDraftShouldBeSeenByOfficersAloneUntilItIsPublished() {
        Wire.Answer call = created();
        String address = "/api/calls/" + call.member("id");
        city.as("").get(address).expect(404);
        city.as("teacher").get(address).expect(404);
        city.as("").get("/calls/" + call.member("id")).expect(404);
        city.as("teacher")
                .header("If-Match", tag(call))
                .send("POST", address + "/publish", new byte[0])
                .expect(403);
        officer.asks().send("POST", address + "/publish", new byte[0]).expect(428);
        Wire.Answer shown = officer.asks()
                .header("If-Match", tag(call))
                .send("POST", address + "/publish", new byte[0])
                .expect(200);
        assertEquals("open", shown.member("stage"));
        city.as("").get(address).expect(200);
        assertTrue(city.as("").get("/api/calls?stage=open&limit=100").body().contains(code));
        assertTrue(city.as("").get("/calls?lang=en").expect(200).body().contains("/calls/" + call.member("id")));
        String calendar = city.as("")
                .get("/calls/" + call.member("id") + "/dates.ics?lang=en")
                .body();
        for (String day : List.of("opensOn", "closesOn", "ballotsUntil", "decidedOn")) {
            String date = call.member(day).replace("-", "");
            assertTrue(calendar.contains("DTSTART;VALUE=DATE:" + date + "\r\n"), day + " in " + calendar);
        }
        officer.asks()
                .header("If-Match", tag(shown))
                .send("POST", address + "/publish", new byte[0])
                .expect(409);
    }

    @Test
    void whoEvaluatesShouldStandOncePublishedWhileOtherCriteriaMakeAVersion() {
        Wire.Answer call = published();
        String address = "/api/calls/" + call.member("id");
        String described = Honours.pattern(officer, "scholarly-campus", code);
        String heavier =
                described.replaceFirst("\"weight\":30", "\"weight\":29").replaceFirst("\"weight\":30", "\"weight\":31");
        assertFalse(heavier.equals(described));
        officer.asks()
                .header("If-Match", tag(call))
                .json("PUT", address, heavier)
                .expect(409);
        Wire.Answer mended = officer.asks()
                .header("If-Match", tag(call))
                .json("PUT", address, described.replaceFirst("\"threshold\":80", "\"threshold\":85"))
                .expect(200);
        assertEquals("2", mended.member("criteriaVersion"));
        officer.asks()
                .header("If-Match", tag(call))
                .json("PUT", address, described)
                .expect(412);
    }

    @Test
    void aCopyShouldMoveTheDaysAndKeepTheRest() {
        Wire.Answer call = created();
        Wire.Answer copy = officer.asks()
                .json(
                        "POST",
                        "/api/calls/" + call.member("id") + "/copy",
                        "{\"code\":\"%s-next\",\"years\":1}".formatted(code))
                .expect(201);
        assertEquals("draft", copy.member("stage"));
        assertEquals(
                Integer.parseInt(call.member("opensOn").substring(0, 4)) + 1,
                Integer.parseInt(copy.member("opensOn").substring(0, 4)));
        officer.asks()
                .json(
                        "POST",
                        "/api/calls/" + call.member("id") + "/copy",
                        "{\"code\":\"%s-next\",\"years\":1}".formatted(code))
                .expect(409);
    }

    @Test
    void aRuleShouldBeTriedAtItsBoundaries() {
        for (List<String> row :
                List.of(List.of("59.9", "0"), List.of("60", "1"), List.of("79.9", "1"), List.of("80", "2"))) {
            Wire.Answer score = city.as("")
                    .json("POST", "/api/sample-scores", """
                            {"criteria":{"indicators":[{"code":"1","name":{"en":"Share"},"targets":[{"stage":"","target":100}],
                            "rule":{"measure":"percent-of-target","direction":"at-least","steps":[{"threshold":80,"points":2},
                            {"threshold":60,"points":1}],"otherwise":0}}]},"stage":"primary","values":{"1":%s}}""".formatted(row.get(0)))
                    .expect(200);
            assertEquals(row.get(1), score.member("points"), row.get(0));
        }
    }

    @Test
    void whatIsWrongShouldBeToldAllAtOnce() {
        String bad = Honours.pattern(officer, "scholarly-campus", code)
                .replaceFirst("\"weight\":30", "\"weight\":40")
                .replaceFirst("\"publicityDays\":7", "\"publicityDays\":61")
                .replaceFirst("\"threshold\":60", "\"threshold\":90");
        Wire.Answer refused = officer.asks().json("POST", "/api/calls", bad).expect(422);
        for (String pointer : List.of("/groups", "/terms/publicityDays", "/criteria/indicators/1/rule/steps/1")) {
            assertTrue(refused.body().contains("\"pointer\":\"" + pointer + "\""), pointer + " in " + refused);
        }
        officer.asks().json("POST", "/api/calls", "{\"code\":\"x\"}").expect(422);
        city.as("teacher")
                .json("POST", "/api/calls", Honours.pattern(officer, "scholarly-campus", code))
                .expect(403);
    }
}
