package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;

/** Resources taken out in an emergency, and the second person who looks at each. */
class EmergencyFormST {

    private static final String QUEUE = "/review/withdrawals";
    private static final String NOTE = "The third step is dangerous.";

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist curator = Typist.of(city, "curator");
    private final Typist second = SecondCurator.of(city);
    private String id = "";
    private String place = "";

    @BeforeEach
    void takeALessonOut() {
        id = lessons.published("Acids");
        place = QUEUE + "/" + id;
        String form = "/resources/" + id + "/withdrawal";
        curator.sends(form, form, Map.of("reason", "emergency", "note", NOTE)).expect(303);
    }

    private boolean waits() {
        return city.as("curator")
                .get("/api/queue/emergency-withdrawals")
                .expect(200)
                .body()
                .contains(id);
    }

    @Test
    void anOwnerShouldNotCallItAnEmergency() {
        String mine = lessons.published("Bases");
        String form = "/resources/" + mine + "/withdrawal";
        Typist teacher = Typist.of(city, "teacher");
        assertFalse(teacher.opens(form).expect(200).body().contains("value=\"emergency\""));
        String body = teacher.sends(form, form, Map.of("reason", "emergency", "note", NOTE))
                .expect(403)
                .body();
        assertTrue(body.contains(NOTE), body);
        lessons.toldTo("", mine).expect(200);
    }

    @Test
    void aSecondPersonShouldLetItStand() {
        assertTrue(waits());
        assertTrue(curator.opens(QUEUE).expect(200).body().contains(NOTE));

        second.sends(QUEUE, place + "/confirm", Map.of()).expect(303);

        assertFalse(waits());
        assertFalse(second.isOffered(QUEUE, place + "/confirm"));
        assertFalse(lessons.toldTo("", id).expect(410).member("confirmed").equals("null"));
        String revision = lessons.toldTo("", id).member("revision");
        second.insists(place + "/reinstate", Map.of("revision", revision)).expect(409);
        lessons.toldTo("", id).expect(410);
    }

    @Test
    void aSecondPersonShouldPutItBack() {
        second.sends(QUEUE, place + "/reinstate", Map.of()).expect(303);
        assertFalse(waits());
        assertEquals("published", lessons.toldTo("", id).expect(200).member("state"));
        Typist.guestOpens(city, "/resources/" + id).expect(200);
    }

    @Test
    void whoTookItOutShouldNotDecideAboutIt() {
        for (String act : List.of("/confirm", "/reinstate")) {
            String body =
                    curator.sends(QUEUE, place + act, Map.of()).expect(403).body();
            assertTrue(body.contains("This needs a second person."), body);
        }
        assertTrue(waits());
        lessons.toldTo("", id).expect(410);
    }

    @Test
    void nobodyButACuratorShouldDecideAboutWhatIsThere() {
        String revision = lessons.toldTo("", id).expect(410).member("revision");
        Typist teacher = Typist.of(city, "teacher");
        teacher.opens(QUEUE).expect(403);
        for (String act : List.of("/confirm", "/reinstate")) {
            teacher.insists(place + act, Map.of("revision", revision)).expect(403);
            second.forges(place + act, Map.of("revision", revision)).expect(403);
            second.sends(QUEUE, place + act, Map.of("revision", "0")).expect(412);
        }
        assertTrue(waits());
    }
}
