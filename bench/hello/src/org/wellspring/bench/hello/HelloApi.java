package org.wellspring.bench.hello;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Answers a fixed object through JSON-B, as large as a resource of the generator. */
@Path("hello")
public class HelloApi {

    private static final String WORDS = "light water measure map river number school garden story planet ".repeat(10);

    /** As many members as a resource's metadata, about 1.2 kB of text. */
    public static class Hello {

        public String id = "0q8v3k7m2x4ab";
        public String state = "published";
        public int version = 1;
        public Map<String, String> title = Map.of("en", "Why a ship made of steel floats on water");
        public Map<String, String> summary = Map.of("en", WORDS);
        public List<String> languages = List.of("en");
        public String type = "lesson-case";
        public List<String> stages = List.of("junior-secondary");
        public List<String> subjects = List.of("physics");
        public Map<String, List<String>> keywords = Map.of("en", List.of("buoyancy", "density"));
        public String licence = "CC-BY-4.0";
        public String rightsSource = "own work";
        public int classMinutes = 45;
        public String published = "2026-11-22T08:00:00Z";
        public String note = WORDS.substring(0, 300);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Hello hello() {
        return new Hello();
    }
}
