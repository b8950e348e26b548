package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists are walked by their {@code Link} (RFC 8288) to the end, and what stands in them is told in UTC (ISO 8601). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsST {

    private static final Pattern NEXT = Pattern.compile("<(/api/[^>]+)>; rel=\"next\"");

    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?Z");

    /** More than any list has here, times its pages. */
    private static final int MOST_PAGES = 5_000;

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private final Resident author = Resident.invited(city, "author", "", "{\"role\":\"teacher\"}");
    private final Set<String> instants = new HashSet<>();

    /** @param make puts one more in the list, and tells which */
    private record Listed(String address, Supplier<Wire> asks, Supplier<String> make) {

        @Override
        public String toString() {
            return address;
        }
    }

    @BeforeAll
    void prepare() {
        Honours.describe(officer);
        JsonObject document = JsonParser.parseString(
                        city.as("").get("/api/openapi.json").expect(200).body())
                .getAsJsonObject();
        Set<String> days = new HashSet<>();
        document.getAsJsonObject("components")
                .getAsJsonObject("schemas")
                .entrySet()
                .forEach(schema -> {
                    JsonObject members = schema.getValue().getAsJsonObject().getAsJsonObject("properties");
                    if (members != null) {
                        members.entrySet().forEach(member -> note(member.getKey(), member.getValue(), days));
                    }
                });
        instants.removeAll(days);
        assertTrue(instants.contains("created") && instants.contains("publishedAt"), instants.toString());
    }

    /** Some names stand for a day in one record and for an instant in another: those are left out. */
    private void note(String name, JsonElement schema, Set<String> days) {
        JsonElement format = schema.getAsJsonObject().get("format");
        boolean instant = format != null && format.getAsString().equals("date-time");
        (instant ? instants : days).add(name);
    }

    Stream<Listed> lists() {
        return Stream.of(
                new Listed("/api/me/resources", author::asks, this::draft),
                new Listed("/api/resources", () -> city.as(""), () -> Applicant.document(city)),
                new Listed("/api/organisations", () -> city.as(""), () -> Applicant.organisation(officer, "school")),
                new Listed("/api/clusters", () -> city.as(""), this::cluster),
                new Listed(
                        "/api/people",
                        () -> city.as("admin"),
                        () -> Resident.invited(city, "listed", "", "{\"role\":\"teacher\"}")
                                .id()),
                new Listed("/api/calls", officer::asks, this::call),
                new Listed("/api/register", () -> city.as(""), this::designation),
                new Listed("/api/imports", () -> city.as("curator"), this::batch));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListShouldBeWalkedToItsEndWithNothingTwiceAndNothingMissing(Listed list) {
        List<String> made =
                IntStream.range(0, 5).mapToObj(index -> list.make().get()).toList();

        List<String> walked = walk(list, 2);

        assertEquals(walked.size(), new HashSet<>(walked).size(), "something twice in " + walked);
        assertTrue(walked.containsAll(made), made + " in " + walked);
        assertEquals(walk(list, 100), walked, "the same however large the pages are");
    }

    /** The instants in its head and its parts, as the document names them. */
    @ParameterizedTest
    @MethodSource("instants")
    void instantsShouldBeInUniversalTime(Listed each) {
        String made = each.make().get();
        String body = each.asks().get().get(each.address()).expect(200).body();
        assertTrue(body.contains(made), body);
        List<String> found = new ArrayList<>();
        collect(JsonParser.parseString(body), found);
        assertFalse(found.isEmpty(), body);
        found.forEach(instant -> assertTrue(INSTANT.matcher(instant).matches(), instant));
    }

    Stream<Listed> instants() {
        String resource = "/api/resources/" + Applicant.document(city);
        Supplier<String> nothing = () -> "";
        return Stream.of(
                new Listed(resource, () -> city.as(""), nothing),
                new Listed(resource + "/versions", () -> city.as(""), nothing),
                new Listed(resource + "/files", () -> city.as(""), nothing),
                new Listed(resource + "/reviews", () -> city.as("curator"), nothing),
                new Listed("/api/resources", () -> city.as(""), nothing),
                new Listed("/api/me/resources", author::asks, this::draft),
                new Listed("/api/imports", () -> city.as("curator"), this::batch),
                new Listed("/api/tokens", () -> city.as("teacher"), nothing),
                new Listed("/api/audit", () -> city.as("admin"), nothing),
                new Listed("/api/searches", author::asks, this::search));
    }

    private void collect(JsonElement element, List<String> found) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> collect(each, found));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(member -> {
                if (instants.contains(member.getKey())) {
                    found.add(member.getValue().toString().replaceAll("^\"|\"$", ""));
                } else {
                    collect(member.getValue(), found);
                }
            });
        }
    }

    private List<String> walk(Listed list, int limit) {
        List<String> ids = new ArrayList<>();
        String target = list.address() + "?limit=" + limit;
        for (int page = 0; !target.isEmpty(); page++) {
            assertTrue(page < MOST_PAGES, "no end at " + target);
            Wire.Answer answer = list.asks().get().get(target).expect(200);
            JsonObject slice = JsonParser.parseString(answer.body()).getAsJsonObject();
            List<JsonElement> items = slice.getAsJsonArray("items").asList();
            items.forEach(item -> ids.add(item.getAsJsonObject().get("id").getAsString()));
            target = next(answer);
            assertEquals(target.isEmpty(), !slice.has("next"), answer.head());
            assertTrue(target.isEmpty() ? items.size() <= limit : items.size() == limit, items.size() + " on a page");
        }
        return ids;
    }

    /** Empty on the last page. */
    private static String next(Wire.Answer answer) {
        List<String> links = answer.headers("Link");
        if (links.isEmpty()) {
            return "";
        }
        Matcher next = NEXT.matcher(links.get(0));
        assertTrue(links.size() == 1 && next.matches(), links.toString());
        return next.group(1);
    }

    private String draft() {
        return author.asks().json("POST", "/api/resources", "{}").expect(201).member("id");
    }

    private String cluster() {
        return officer.asks()
                .json("POST", "/api/clusters", """
                        {"code":"%s","kind":"alliance","name":{"en":"A"},"charter":"","board":{},"sharing":{},
                        "fictional":true}""".formatted(unique()))
                .expect(201)
                .member("id");
    }

    private String call() {
        return officer.asks()
                .json("POST", "/api/calls", Honours.pattern(officer, "scholarly-campus", unique()))
                .expect(201)
                .member("id");
    }

    private String designation() {
        return officer.asks()
                .json("POST", "/api/register", """
                        {"programme":"scholarly-campus","organisation":"%s","subject":{},"on":"%s","reason":"decided"}""".formatted(
                                Applicant.organisation(officer, "school"),
                                LocalDate.now(ZoneOffset.UTC).minusDays(1)))
                .expect(201)
                .member("id");
    }

    private String batch() {
        return city.as("curator")
                .header("Content-Type", "text/csv")
                .send("POST", "/api/imports?name=listed.csv", "title\nA\n".getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .member("id");
    }

    private String search() {
        return author.asks()
                .json("POST", "/api/searches", "{\"name\":\"A\",\"text\":\"a\",\"notice\":\"never\"}")
                .expect(201)
                .member("id");
    }

    private static String unique() {
        return "l-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }
}
