package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a repeated request would make twice, repeated with the key of the first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreationKeysST {

    private static final int AT_ONCE = 6;

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private final Resident otherOfficer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");

    /** @param body and another body of the same kind */
    record Creation(String name, Supplier<Wire> asks, String address, String type, String body, String other) {

        Wire.Answer send(String key, String said) {
            return asks.get()
                    .header("Idempotency-Key", key)
                    .header("Content-Type", type)
                    .send("POST", address, said.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void programmes() {
        Honours.describe(officer);
    }

    Stream<Creation> creations() {
        String call = officer.asks()
                .json("POST", "/api/calls", Honours.pattern(officer, "scholarly-campus", unique()))
                .expect(201)
                .member("id");
        officer.asks()
                .header("If-Match", "*")
                .send("POST", "/api/calls/" + call + "/publish", new byte[0])
                .expect(200);
        var school = new Applicant(city, officer, "school");
        String otherSchool = Applicant.organisation(officer, "school");
        return Stream.of(
                json("resource", () -> city.as("teacher"), "/api/resources", "{\"title\":{\"en\":\"A\",\"ru\":\"А\"}}"),
                json("collection", () -> city.as("colleague"), "/api/collections", "{\"title\":\"A\",\"note\":\"\"}"),
                json(
                        "search",
                        () -> city.as("colleague"),
                        "/api/searches",
                        "{\"name\":\"A\",\"notice\":\"never\",\"chosen\":{\"subject\":[\"physics\"],\"stage\":[\"primary\"]}}"),
                new Creation(
                        "import",
                        () -> city.as("curator"),
                        "/api/imports?name=books.csv",
                        "text/csv",
                        "title\n浮力\n",
                        "title\n磁场\n"),
                json("section", () -> city.as("admin"), "/api/sections", """
                        {"code":"%s","name":{"en":"A"},"reviews":1}""".formatted(unique())),
                json("organisation", officer::asks, "/api/organisations", """
                        {"code":"%s","kind":"school","stages":["primary"],"district":{"en":"East"},"name":{"en":"A"},
                        "state":"open","fictional":true,"address":{},"rooms":[]}""".formatted(unique())),
                json("cluster", officer::asks, "/api/clusters", """
                        {"code":"%s","kind":"alliance","name":{"en":"A"},"charter":"","board":{},"sharing":{},
                        "fictional":true}""".formatted(unique())),
                json("call", officer::asks, "/api/calls", Honours.pattern(officer, "scholarly-campus", unique())),
                json("copied call", officer::asks, "/api/calls/" + call + "/copy", """
                        {"code":"%s","years":1}""".formatted(unique())),
                new Creation(
                        "application",
                        school.teacher()::asks,
                        "/api/applications",
                        "application/json",
                        "{\"call\":\"%s\",\"organisation\":\"%s\"}".formatted(call, school.id()),
                        "{\"call\":\"%s\",\"organisation\":\"%s\"}".formatted(call, otherSchool)),
                json("designation", officer::asks, "/api/register", """
                        {"programme":"scholarly-campus","organisation":"%s","subject":{"en":"A"},"on":"%s","reason":"decided"}""".formatted(
                                Applicant.organisation(officer, "school"),
                                LocalDate.now(ZoneOffset.UTC).minusDays(1))));
    }

    /** Another body says B where this one says A, or has other numbers. */
    private static Creation json(String name, Supplier<Wire> asks, String address, String body) {
        String other = body.contains("\"A\"")
                ? body.replace("\"A\"", "\"B\"")
                : body.replace("\"years\":1", "\"years\":2")
                        .replaceFirst("\"publicityDays\":\\d+", "\"publicityDays\":3");
        return new Creation(name, asks, address, "application/json", body, other);
    }

    private static String unique() {
        return "k-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    @ParameterizedTest
    @MethodSource("creations")
    void aRepeatedRequestShouldAnswerWhatTheFirstMade(Creation creation) {
        String key = unique();
        Wire.Answer first = creation.send(key, creation.body()).expect(201);
        Wire.Answer again = creation.send(key, creation.body()).expect(201);
        assertEquals(first.member("id"), again.member("id"));
        assertEquals(first.header("Location"), again.header("Location"));

        Wire.Answer reused = creation.send(key, creation.other()).expect(422);
        assertTrue(reused.body().contains("key-reused"), reused.body());
    }

    @Test
    void aKeyShouldBelongToWhoSentItAndToOneAddress() {
        String key = unique();
        String organisation = """
                {"code":"%s","kind":"school","stages":["primary"],"district":{},"name":{"en":"A"},"state":"open",
                "fictional":true,"address":{},"rooms":[]}""";
        String first = created(officer, key, organisation.formatted(unique()));
        String second = created(otherOfficer, key, organisation.formatted(unique()));
        assertNotEquals(first, second);
        officer.asks()
                .header("Idempotency-Key", key)
                .json("POST", "/api/clusters", organisation.formatted(unique()))
                .expect(422);
    }

    private static String created(Resident by, String key, String organisation) {
        return by.asks()
                .header("Idempotency-Key", key)
                .json("POST", "/api/organisations", organisation)
                .expect(201)
                .member("id");
    }

    @Test
    void ofTwoAtOnceOneShouldCreate() {
        String key = unique();
        String title = unique();
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<CompletableFuture<Wire.Answer>> sent = IntStream.range(0, AT_ONCE)
                    .mapToObj(client -> CompletableFuture.supplyAsync(() -> collection(key, title), clients))
                    .toList();
            List<Wire.Answer> answers =
                    sent.stream().map(CompletableFuture::join).toList();
            assertTrue(
                    answers.stream().allMatch(answer -> answer.status() == 201 || answer.status() == 409),
                    answers.toString());
            Set<String> made = answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .map(answer -> answer.member("id"))
                    .collect(Collectors.toSet());
            assertEquals(1, made.size(), answers.toString());
            assertEquals(made, Set.of(collection(key, title).expect(201).member("id")));
        } finally {
            clients.shutdownNow();
        }
        String mine = city.as("colleague").get("/api/collections?limit=100").body();
        assertEquals(1, mine.split(title, -1).length - 1, mine);
    }

    private Wire.Answer collection(String key, String title) {
        return city.as("colleague")
                .header("Idempotency-Key", key)
                .json("POST", "/api/collections", "{\"title\":\"%s\",\"note\":\"\"}".formatted(title));
    }
}
