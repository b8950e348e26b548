package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wellspring.system.RunningServer;

/** The first start with the demonstration, cut off twice by a power failure, and the start after that. */
@Tag("runnable-jar")
class DemonstrationST {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What the log says when the first resource was published and goes into the archive. */
    private static final String AMONG_THE_RESOURCES = "Initializing new OCFL repository";

    /** What it says after one of the six calls. */
    private static final String AMONG_THE_CALLS = "The demonstration told its call";

    /** How many applications are being evaluated; the last in the list came first. */
    private static final int EVALUATED = 8;

    private static final Pattern TITLE = Pattern.compile("\"title\":(\\{[^}]*})");

    /** To an organisation by its identifier; creators name theirs by a code. */
    private static final Pattern BELONGS = Pattern.compile("\"organisation\":\"([0-9a-z]{13})\"");

    /** Its district. */
    private static final Pattern SCHOOL =
            Pattern.compile("\"kind\":\"school\",\"stages\":\\[[^]]*],\"district\":(\\{[^}]*})");

    @Test
    void anInterruptedLoadShouldGoOnAtTheNextStartAndRepeatNothing() throws Exception {
        try (RunningServer server = RunningServer.micro(Map.of("WELLSPRING_DEMONSTRATION", "on"))) {
            cutOff(server, AMONG_THE_RESOURCES);
            cutOff(server, AMONG_THE_CALLS);
            server.start();
            assertTrue(server.log().contains("The demonstration is in"), "the load went on");
            assertFalse(server.log().contains("breaks a rule"), "nothing was refused");
            Wire.Answer listed =
                    new Wire(server.address()).get("/api/resources?limit=100").expect(200);
            List<String> titles = all(TITLE, listed);
            assertTrue(titles.size() >= 60, titles.size() + " published");
            assertEquals(titles.size(), Set.copyOf(titles).size(), "nothing was published twice");
            assertAll(
                    () -> schoolsShouldBeThere(server),
                    () -> callsShouldStandAtTheirStages(server),
                    () -> ballotsShouldBeCast(server),
                    () -> theRegisterShouldReachBackTwoYears(server),
                    () -> targetsShouldBeCounted(server),
                    () -> somethingShouldWaitForThoseWhoTakePart(server),
                    () -> resourcesShouldBelongToSchools(server));
        }
    }

    private static void schoolsShouldBeThere(RunningServer server) {
        Wire.Answer listed =
                new Wire(server.address()).get("/api/organisations?limit=100").expect(200);
        List<String> schools = all(SCHOOL, listed);
        assertEquals(60, schools.size());
        assertTrue(schools.stream().distinct().count() >= 6, schools.toString());
        assertTrue(listed.body().contains("qingyuan-middle"));
        assertEquals(3, all(Pattern.compile("(\"fictional\":false)"), listed).size(), "what exists");
    }

    private static void callsShouldStandAtTheirStages(RunningServer server) {
        Wire.Answer calls =
                new Wire(server.address()).get("/api/calls?limit=50").expect(200);
        List<String> programmes = all(Pattern.compile("\"programme\":\"([a-z-]+)\""), calls);
        assertEquals(6, programmes.size(), "one call of each programme");
        assertEquals(6, Set.copyOf(programmes).size(), programmes.toString());
        assertEquals(2, all(Pattern.compile("(\"stage\":\"open\")"), calls).size());
        Wire.Answer applications =
                officer(server).get("/api/applications?limit=100").expect(200);
        List<String> states = all(Pattern.compile("\"state\":\"([a-z-]+)\""), applications);
        assertEquals(21, states.size(), "none was made twice");
        assertEquals(
                Set.of(
                        "draft",
                        "submitted",
                        "formal-check",
                        "returned",
                        "accepted",
                        "evaluation",
                        "proposed",
                        "publicity",
                        "cultivation",
                        "mid-term",
                        "rejected"),
                Set.copyOf(states));
        Wire.Answer proposals = new Wire(server.address()).get("/api/proposals").expect(200);
        assertEquals(
                List.of("0", "1"),
                all(Pattern.compile("\"openObjections\":(\\d)"), proposals).stream()
                        .sorted()
                        .toList());
    }

    /** Of the four groups, none counted twice after the interruption. */
    private static void ballotsShouldBeCast(RunningServer server) {
        String application = all(
                        Pattern.compile("\"id\":\"([0-9a-z]{13})\""),
                        officer(server)
                                .get("/api/applications?state=evaluation&limit=100")
                                .expect(200))
                .get(EVALUATED - 1);
        Wire.Answer result = officer(server)
                .get("/api/applications/" + application + "/evaluation")
                .expect(200);
        assertEquals(
                List.of("2", "1", "6", "3"), all(Pattern.compile("\"ballots\":(\\d+)"), result), "the first of them");
    }

    private static void theRegisterShouldReachBackTwoYears(RunningServer server) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        int before = 0;
        for (LocalDate day : List.of(today.minusMonths(24), today.minusMonths(12), today)) {
            int stood = all(
                            Pattern.compile("(\"number\":)"),
                            new Wire(server.address())
                                    .get("/api/register?programme=scholarly-campus&limit=100&on=" + day)
                                    .expect(200))
                    .size();
            assertTrue(stood > before, stood + " on " + day);
            before = stood;
        }
    }

    private static void targetsShouldBeCounted(RunningServer server) {
        Wire.Answer targets = new Wire(server.address()).get("/api/targets").expect(200);
        assertEquals(List.of("50", "104", "20", "5", "4", "1"), all(Pattern.compile("\"target\":(\\d+)"), targets));
        List<String> actual = all(Pattern.compile("\"actual\":(\\d+)"), targets);
        assertEquals("0", actual.get(actual.size() - 1), "the pilot has not begun");
        assertFalse(actual.subList(1, actual.size() - 1).contains("0"), actual.toString());
    }

    private static void somethingShouldWaitForThoseWhoTakePart(RunningServer server) {
        Map.of(
                        "officer", "Answer an objection",
                        "head", "Complete and hand in an application",
                        "evaluator", "Cast 5 ballots")
                .forEach((who, words) -> {
                    String tasks = as(server, who, "\"read\"")
                            .get("/tasks?lang=en")
                            .expect(200)
                            .body();
                    assertTrue(tasks.contains(words), who + " finds " + words);
                });
    }

    /** Not all to the depositor's: each to the one whose people made it. */
    private static void resourcesShouldBelongToSchools(RunningServer server) {
        Wire.Answer listed =
                new Wire(server.address()).get("/api/resources?limit=20").expect(200);
        Set<String> schools = all(Pattern.compile("\\{\"id\":\"([0-9a-z]{13})\""), listed).stream()
                .map(id ->
                        new Wire(server.address()).get("/api/resources/" + id).expect(200))
                .flatMap(resource -> all(BELONGS, resource).stream())
                .collect(Collectors.toSet());
        assertTrue(schools.size() >= 6, schools.toString());
    }

    private static Wire officer(RunningServer server) {
        return as(server, "officer", "\"read\",\"administer\"");
    }

    private static Wire as(RunningServer server, String who, String scopes) {
        try {
            Matcher line = Pattern.compile(" " + who + "@\\S+\\s+(\\S+)")
                    .matcher(Files.readString(server.data().resolve("first-start.txt")));
            assertTrue(line.find());
            String basic = Base64.getEncoder()
                    .encodeToString((who + "@wellspring.example:" + line.group(1)).getBytes(StandardCharsets.UTF_8));
            String token = new Wire(server.address())
                    .header("Authorization", "Basic " + basic)
                    .json("POST", "/api/tokens", "{\"name\":\"test\",\"scopes\":[" + scopes + "],\"days\":1}")
                    .expect(201)
                    .member("secret");
            return new Wire(server.address()).header("Authorization", "Bearer " + token);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> all(Pattern pattern, Wire.Answer answer) {
        return pattern.matcher(answer.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void cutOff(RunningServer server, String moment) throws InterruptedException {
        int before = server.log().length();
        CompletableFuture<Void> start = CompletableFuture.runAsync(server::start);
        await(() -> server.log().indexOf(moment, before) >= 0, moment, start);
        server.kill();
        assertFalse(server.log().contains("The demonstration is in"), "the load was cut off");
    }

    private static void await(BooleanSupplier come, String moment, CompletableFuture<Void> start)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!start.isDone() && Instant.now().isBefore(end)) {
            TimeUnit.MILLISECONDS.sleep(20);
            if (come.getAsBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("The load never came to: " + moment);
    }
}
