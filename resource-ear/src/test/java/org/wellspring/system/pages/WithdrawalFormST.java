package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** Taking a resource out of the catalogue from its page. */
class WithdrawalFormST {

    private static final String NOTE = "The chapter was rewritten.";

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist teacher = Typist.of(city, "teacher");

    private Wire.Answer withdraws(String id, String replacement) {
        Map<String, String> typed = Map.of("reason", "edition-change", "note", NOTE, "replacement", replacement);
        return teacher.sends(form(id), form(id), typed);
    }

    private static String form(String id) {
        return "/resources/" + id + "/withdrawal";
    }

    @Test
    void aTombstoneShouldNameTheReplacement() {
        String old = lessons.published("Levers, first edition");
        String better = lessons.published("Levers, second edition");

        withdraws(old, city.address() + "/resources/" + better).expect(303);

        Wire.Answer stone = Typist.guestOpens(city, "/resources/" + old).expect(410);
        assertTrue(stone.body().contains("href=\"/resources/" + better + "\""), stone.body());
        assertTrue(stone.body().contains("Levers, second edition"), stone.body());
        assertTrue(stone.body().contains(NOTE), stone.body());
        Wire.Answer gone = lessons.toldTo("", old).expect(410);
        assertEquals(better, gone.member("replacement"));
        assertEquals("edition-change", gone.member("reason"));
    }

    @Test
    void anUnusableReplacementShouldComeBackAsItWasTyped() {
        String id = lessons.published("Pulleys");
        List<String> unusable = List.of(
                id, lessons.draft("Pulleys, begun"), lessons.withdrawn("Pulleys, gone"), "a book", "0000000000000");
        for (String replacement : unusable) {
            String body = withdraws(id, replacement).expect(422).body();
            assertTrue(body.contains("The replacement must be another published resource."), body);
            assertTrue(body.contains("value=\"" + replacement + "\""), body);
            assertTrue(body.contains("<option value=\"edition-change\" selected"), body);
            assertTrue(body.contains(NOTE), body);
        }
        lessons.toldTo("", id).expect(200);
    }

    @Test
    void aWithdrawalWithoutReasonOrNoteShouldBeRefused() {
        String id = lessons.published("Inclined planes");
        String other = lessons.published("Inclined planes, again");
        String noteless = teacher.sends(form(id), form(id), Map.of("reason", "error", "replacement", other))
                .expect(422)
                .body();
        assertTrue(noteless.contains("id=\"note-wrong\""), noteless);
        assertTrue(noteless.contains("value=\"" + other + "\""), noteless);
        String groundless = teacher.sends(form(id), form(id), Map.of("reason", "bored", "note", NOTE))
                .expect(422)
                .body();
        assertTrue(groundless.contains("id=\"reason-wrong\""), groundless);
        assertTrue(groundless.contains(NOTE), groundless);
        lessons.toldTo("", id).expect(200);
    }

    @Test
    void whatSomebodyChangedMeanwhileShouldNotBeWithdrawnUnseen() {
        String id = lessons.published("Wedges");
        Map<String, String> typed = Map.of("revision", "0", "reason", "error", "note", NOTE);
        String body = teacher.sends(form(id), form(id), typed).expect(412).body();
        assertTrue(body.contains("Somebody changed this after you opened it."), body);
        assertTrue(body.contains(NOTE), body);
        lessons.toldTo("", id).expect(200);
    }

    @Test
    void nobodyElseShouldWithdrawIt() {
        String id = lessons.published("Screws");
        String revision = lessons.toldTo("teacher", id).member("revision");
        Map<String, String> typed = Map.of("revision", revision, "reason", "error", "note", NOTE);
        Typist colleague = Typist.of(city, "colleague");
        colleague.opens(form(id)).expect(403);
        colleague.insists(form(id), typed).expect(403);
        teacher.forges(form(id), typed).expect(403);
        lessons.toldTo("", id).expect(200);
        assertFalse(colleague.opens("/resources/" + id).expect(200).body().contains(form(id)));
        teacher.insists(form(id), typed).expect(303);
        lessons.toldTo("", id).expect(410);
    }
}
