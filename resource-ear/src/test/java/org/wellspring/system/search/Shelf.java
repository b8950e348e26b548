package org.wellspring.system.search;

import java.nio.charset.StandardCharsets;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;

/** Puts resources on the shelves of a city and takes them away, as its teacher and its curator do. */
public final class Shelf {

    private final City city;

    public Shelf(City city) {
        this.city = city;
    }

    String draft(String metadata) {
        String id = city.as("teacher")
                .json("POST", "/api/resources", metadata)
                .expect(201)
                .member("id");
        city.as("teacher")
                .send("PUT", address(id) + "/files/a.txt", "words\n".getBytes(StandardCharsets.UTF_8))
                .expect(201);
        return id;
    }

    void submit(String id) {
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", address(id) + "/submit", "{\"undertaking\":true}")
                .expect(200);
    }

    /** @return how the publication itself was answered */
    Wire.Answer accept(String id) {
        city.as("curator").send("POST", address(id) + "/claim", new byte[0]).expect(200);
        return city.as("curator")
                .header("If-Match", "*")
                .json("POST", address(id) + "/publish", "{}")
                .expect(200);
    }

    public String published(String metadata) {
        String id = draft(metadata);
        submit(id);
        accept(id);
        return id;
    }

    /** The published version stays; what is said here waits for its review. */
    void update(String id, String metadata) {
        city.as("teacher")
                .header("If-Match", "*")
                .json("PUT", address(id), metadata)
                .expect(200);
        submit(id);
    }

    public void withdraw(String id) {
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", address(id) + "/withdraw", "{\"reason\":\"low-value\",\"note\":\"Not up to date\"}")
                .expect(200);
    }

    static String address(String id) {
        return "/api/resources/" + id;
    }
}
