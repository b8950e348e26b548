package org.wellspring.web.discovery.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question in an address; each facet may be given several times. */
public class SearchParameters {

    @QueryParam("q")
    @DefaultValue("")
    private String text = "";

    @QueryParam("sort")
    @DefaultValue("")
    private String sort = "";

    @QueryParam("reader")
    @DefaultValue("en")
    private String reader = "en";

    @QueryParam("stage")
    private List<String> stages = List.of();

    @QueryParam("grade")
    private List<String> grades = List.of();

    @QueryParam("subject")
    private List<String> subjects = List.of();

    @QueryParam("type")
    private List<String> types = List.of();

    @QueryParam("edition")
    private List<String> editions = List.of();

    @QueryParam("volume")
    private List<String> volumes = List.of();

    @QueryParam("unit")
    private List<String> units = List.of();

    @QueryParam("language")
    private List<String> languages = List.of();

    @QueryParam("licence")
    private List<String> licences = List.of();

    @QueryParam("audience")
    private List<String> audiences = List.of();

    @QueryParam("school")
    private List<String> schools = List.of();

    @QueryParam("district")
    private List<String> districts = List.of();

    @QueryParam("programme")
    private List<String> programmes = List.of();

    @QueryParam("year")
    private List<String> years = List.of();

    String text() {
        return text;
    }

    String sort() {
        return sort;
    }

    /** The language of who asks. */
    String language() {
        return reader;
    }

    Map<String, List<String>> chosen() {
        var chosen = new LinkedHashMap<String, List<String>>();
        chosen.put("stage", stages);
        chosen.put("grade", grades);
        chosen.put("subject", subjects);
        chosen.put("type", types);
        chosen.put("edition", editions);
        chosen.put("volume", volumes);
        chosen.put("unit", units);
        chosen.put("language", languages);
        chosen.put("licence", licences);
        chosen.put("audience", audiences);
        chosen.put("school", schools);
        chosen.put("district", districts);
        chosen.put("programme", programmes);
        chosen.put("year", years);
        chosen.values().removeIf(List::isEmpty);
        return chosen;
    }
}
