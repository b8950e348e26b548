package org.wellspring.system.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** Keeping searches, as a program does it. */
class SavedSearchST {

    private static final String SEARCHES = "/api/searches";

    private final City city = City.running();

    @Test
    void aSearchShouldBeKeptListedAndRemovedByItsOwnerAlone() {
        Wire.Answer saved = city.as("colleague")
                .json(
                        "POST",
                        SEARCHES,
                        "{\"name\":\"Levers\",\"text\":\"lever\",\"chosen\":{\"subject\":[\"physics\"]},\"notice\":\"daily\"}")
                .expect(201);
        String address = SEARCHES + "/" + saved.member("id");
        assertEquals(address, saved.header("Location").orElse("").replaceFirst("^https?://[^/]*", ""));
        assertEquals("daily", city.as("colleague").get(address).expect(200).member("notice"));
        assertTrue(city.as("colleague").get(SEARCHES).expect(200).body().contains("\"physics\""));

        city.as("").get(SEARCHES).expect(401);
        city.as("")
                .json("POST", SEARCHES, "{\"name\":\"Levers\",\"notice\":\"never\"}")
                .expect(401);
        city.as("teacher").get(address).expect(404);
        city.as("curator").get(address).expect(404);
        city.as("teacher").send("DELETE", address, new byte[0]).expect(404);
        city.as("colleague").send("DELETE", address, new byte[0]).expect(204);
        city.as("colleague").get(address).expect(404);
    }

    @Test
    void whatMakesNoSenseShouldBePointedAt() {
        assertEquals("/name", pointer("{\"notice\":\"never\"}"));
        assertEquals(
                "/chosen/colour", pointer("{\"name\":\"x\",\"chosen\":{\"colour\":[\"blue\"]},\"notice\":\"never\"}"));
        assertEquals("/notice", pointer("{\"name\":\"x\",\"notice\":\"hourly\"}"));
        assertEquals("/text", pointer("{\"name\":\"x\",\"text\":\"" + "y".repeat(401) + "\",\"notice\":\"never\"}"));
    }

    private String pointer(String body) {
        return city.as("colleague").json("POST", SEARCHES, body).expect(422).member("pointer");
    }
}
