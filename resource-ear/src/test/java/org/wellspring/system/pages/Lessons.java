package org.wellspring.system.pages;

import java.nio.charset.StandardCharsets;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** The teacher's education resources, made as a program makes them, so that a test can begin at their pages. */
final class Lessons {

    private final City city;

    Lessons(City city) {
        this.city = city;
    }

    String draft(String title) {
        String id = city.as("teacher")
                .json("POST", "/api/resources", """
                        {"title":{"en":"%s"},"summary":{"en":"How a lever multiplies force."},"languages":["en"],
                        "type":"lesson-case","stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0",
                        "rightsSource":"Own work","creators":[{"name":"Li Hua"}]}""".formatted(title))
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", at(id) + "/files/lever.txt", "lever\n".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        return id;
    }

    String submitted(String title) {
        String id = draft(title);
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", at(id) + "/submit", "{\"undertaking\":true}")
                .expect(200);
        return id;
    }

    String published(String title) {
        String id = submitted(title);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", at(id) + "/publish", "{}")
                .expect(200);
        return id;
    }

    String withdrawn(String title) {
        String id = published(title);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", at(id) + "/withdraw", "{\"reason\":\"low-value\",\"note\":\"Nobody used it\"}")
                .expect(200);
        return id;
    }

    /** What the API tells this person about it. */
    Wire.Answer toldTo(String person, String id) {
        return city.as(person).get(at(id));
    }

    private static String at(String id) {
        return "/api/resources/" + id;
    }
}
