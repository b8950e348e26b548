package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What {@code /api/openapi.json} says is what is served. That nothing else is served, the build's own test proves. */
class RoutesST {

    private static final Pattern PATH = Pattern.compile("(?m)^    \"(/api/[^\"]*)\" : \\{$");
    private static final Pattern VERB = Pattern.compile("(?m)^      \"(get|put|post|patch|delete)\" : \\{$");

    private final City city = City.running();

    @Test
    void theDocumentShouldBeOpenApi() {
        Wire.Answer document = city.as("").get("/api/openapi.json").expect(200);

        assertTrue(document.body().contains("\"openapi\" : \"3.1.0\""));
        String tag = document.header("ETag").orElseThrow();
        city.as("").header("If-None-Match", tag).get("/api/openapi.json").expect(304);
    }

    /** A method that no door knows is answered 405 with those it does know. */
    @TestFactory
    Stream<DynamicTest> everyRouteShouldServeTheMethodsItIsSaidTo() {
        return documented().entrySet().stream()
                .map(route -> DynamicTest.dynamicTest(route.getKey(), () -> {
                    String target = route.getKey().replaceAll("\\{[^}]*}", "1");
                    Wire.Answer refused = city.as("").send("PROPFIND", target, new byte[0]);
                    assertEquals(405, refused.status(), refused.toString());
                    Set<String> served = Arrays.stream(
                                    refused.header("Allow").orElse("").split("\\s*,\\s*", -1))
                            .filter(verb -> !Set.of("OPTIONS", "HEAD").contains(verb))
                            .collect(Collectors.toCollection(TreeSet::new));
                    assertEquals(route.getValue(), served);
                }));
    }

    private Map<String, Set<String>> documented() {
        String document = city.as("").get("/api/openapi.json").expect(200).body();
        Map<String, Set<String>> routes = new TreeMap<>();
        Matcher path = PATH.matcher(document);
        while (path.find()) {
            String rest = document.substring(path.end(), document.indexOf("\n    }", path.end()));
            Set<String> verbs = new TreeSet<>();
            Matcher verb = VERB.matcher(rest);
            while (verb.find()) {
                verbs.add(verb.group(1).toUpperCase(Locale.ROOT));
            }
            routes.put(path.group(1), verbs);
        }
        assertTrue(routes.size() > 40, "only " + routes.size());
        return routes;
    }
}
