package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each programme from its call to the register over HTTP, and what each refuses on the way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammesST {

    private static final Pattern SCALE = Pattern.compile("\"code\":\"([^\"]+)\",\"kind\":\"scale\"");
    private static final Pattern SECRET = Pattern.compile("\"([A-Za-z0-9_-]{22})\"");
    private static final Pattern GROUP = Pattern.compile(
            "\"code\":\"(government|schools|families|society)\",\"name\":\\{[^}]*},\"weight\":\\d+,\"minimum\":(\\d+),\"admission\":\"(\\w+)\"");

    private final City city = City.running();
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private final List<Resident> evaluators = IntStream.range(0, 3)
            .mapToObj(number -> Resident.invited(city, "evaluator" + number, "", ""))
            .toList();
    private String document = "";

    @BeforeAll
    void prepare() {
        Honours.describe(officer);
        document = Applicant.document(city);
    }

    /** An open call that may be decided the same day. */
    private Wire.Answer call(String programme) {
        String described = Honours.pattern(officer, programme, "walk-" + System.nanoTime())
                .replaceFirst("\"publicityDays\":\\d+", "\"publicityDays\":0");
        return published(described);
    }

    private Wire.Answer published(String described) {
        Wire.Answer begun = officer.asks().json("POST", "/api/calls", described).expect(201);
        return officer.asks()
                .header("If-Match", Applicant.tag(begun))
                .send("POST", "/api/calls/" + begun.member("id") + "/publish", new byte[0])
                .expect(200);
    }

    /** A call that the officers decide by themselves. */
    private Wire.Answer withoutGroups(String programme, Map<String, String> changes) {
        String described = Honours.pattern(officer, programme, "plain-" + System.nanoTime())
                .replaceFirst("\"publicityDays\":\\d+", "\"publicityDays\":0")
                .replaceFirst("(?s)\"groups\":\\[.*]}$", "\"groups\":[]}");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            described = described.replaceFirst(change.getKey(), change.getValue());
        }
        return published(described);
    }

    private Applicant applicant(String programme) {
        return new Applicant(city, officer, programme.equals("industry-school-community") ? "college" : "school");
    }

    private static String refusal(Wire.Answer answer, int status) {
        return answer.expect(status).member("type").replace("/problems/programme.", "");
    }

    private Wire.Answer walk(Applicant applicant, Wire.Answer from, String... commands) {
        Wire.Answer now = from;
        for (String command : commands) {
            now = applicant.act(officer, now, command, "decided").expect(200);
        }
        return now;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scholarly-campus",
                "sports-facility-opening",
                "industry-school-community",
                "international-environment",
                "integrated-practice-base",
                "chinese-international-school"
            })
    void aProgrammeShouldLeadFromItsCallIntoTheRegister(String programme) {
        Wire.Answer call = call(programme);
        Applicant applicant = applicant(programme);
        Wire.Answer handedIn = applicant.handedIn(call.member("id"), document);
        Wire.Answer evaluated = walk(applicant, handedIn, "take-up", "accept", "evaluate");
        String application = "/api/applications/" + evaluated.member("id");

        assertEquals("ballots-missing", refusal(applicant.act(officer, evaluated, "propose", ""), 409));
        evaluate(call, application);
        assertFalse(officer.asks().get(application + "/evaluation").body().contains("\"mean\""));
        assertEquals("ballots-open", refusal(applicant.act(officer, evaluated, "propose", ""), 409));
        officer.asks()
                .header("If-Match", Applicant.tag(call))
                .send("POST", "/api/calls/" + call.member("id") + "/close-ballots", new byte[0])
                .expect(200);
        Wire.Answer result = officer.asks().get(application + "/evaluation").expect(200);
        assertEquals("75.0000", result.member("score"), result.toString());

        Wire.Answer open = walk(applicant, evaluated, "propose", "publish");
        assertEquals(
                result.member("digest"),
                officer.asks().get(application + "/evaluation").member("proposedDigest"));
        Wire.Answer objection = city.as("")
                .json(
                        "POST",
                        "/api/proposals/" + open.member("id") + "/objections",
                        "{\"name\":\"Ann\",\"contact\":\"ann@example.org\",\"words\":\"The gate is always shut.\"}")
                .expect(201);
        String naming = programme.equals("integrated-practice-base") || programme.startsWith("chinese")
                ? "cultivate"
                : "designate";
        assertEquals("objection-open", refusal(applicant.act(officer, open, naming, ""), 409));
        officer.asks()
                .json(
                        "POST",
                        "/api/proposals/" + open.member("id") + "/objections/" + objection.member("id") + "/answer",
                        "{\"answer\":\"The gate was open when we looked.\"}")
                .expect(200);
        Wire.Answer named = naming.equals("cultivate")
                ? walk(applicant, open, "cultivate", "review-mid-term", "ask-acceptance", "designate")
                : walk(applicant, open, "designate");

        String designation = named.member("designation");
        Wire.Answer entry = city.as("").get("/api/register/" + designation).expect(200);
        assertEquals("renewal-due", entry.member("standing"));
        assertEquals(applicant.id(), entry.member("organisation"));
        assertTrue(
                city.as("").get("/register/" + designation).expect(200).body().contains(entry.member("number")));
        assertTrue(applicant.teacher().asks().get("/api/notices").body().contains("application-designate"));
        Wire.Answer renewed = officer.asks()
                .header("If-Match", Applicant.tag(entry))
                .json(
                        "POST",
                        "/api/register/" + designation + "/acts",
                        "{\"deed\":\"renewed\",\"on\":\"%s\",\"reason\":\"Looked at again\"}"
                                .formatted(entry.member("since")))
                .expect(200);
        assertTrue(renewed.member("until").compareTo(entry.member("until")) > 0, renewed.toString());
    }

    /** Every group gives as many ballots as it needs; all say 4 of 5. */
    private void evaluate(Wire.Answer call, String application) {
        for (java.util.regex.MatchResult group :
                GROUP.matcher(call.body()).results().toList()) {
            int minimum = Integer.parseInt(group.group(2));
            if (group.group(3).equals("token")) {
                Wire.Answer issued = officer.asks()
                        .json(
                                "POST",
                                application + "/evaluation/passes",
                                "{\"group\":\"%s\",\"count\":%d}".formatted(group.group(1), minimum))
                        .expect(201);
                SECRET.matcher(issued.body())
                        .results()
                        .map(secret -> "/api/ballot-passes/" + secret.group(1))
                        .forEach(pass -> voteOnce(city.as("").get(pass), pass, ""));
            } else {
                for (Resident evaluator : evaluators.subList(0, minimum)) {
                    String task = "/api/ballots/"
                            + assign(application, group.group(1), evaluator)
                                    .expect(201)
                                    .member("id");
                    voteOnce(evaluator.asks().get(task), task, evaluator.id());
                }
            }
        }
    }

    private Wire.Answer assign(String application, String group, Resident evaluator) {
        return officer.asks()
                .json(
                        "POST",
                        application + "/evaluation/evaluators",
                        "{\"group\":\"%s\",\"person\":\"%s\"}".formatted(group, evaluator.id()));
    }

    private int owed(String application, Resident evaluator) {
        return Integer.parseInt(candidate(application, evaluator).replaceAll(".*\"waiting\":(\\d+).*", "$1"));
    }

    /** What an officer sees of somebody who may be asked. */
    private String candidate(String application, Resident person) {
        String found = officer.asks()
                .get(application + "/evaluation/candidates?q=" + person.email())
                .expect(200)
                .body();
        assertTrue(found.contains(person.id()) && found.lastIndexOf("\"name\"") == found.indexOf("\"name\""), found);
        return found;
    }

    private void voteOnce(Wire.Answer paper, String address, String person) {
        String marks = SCALE.matcher(paper.expect(200).body())
                .results()
                .map(question -> "\"" + question.group(1) + "\":4")
                .collect(Collectors.joining(","));
        String ballot = "{\"marks\":{" + marks + "},\"words\":{}}";
        as(person).json("POST", address, "{\"marks\":{},\"words\":{}}").expect(422);
        as(person).json("POST", address, ballot).expect(204);
        as(person).json("POST", address, ballot).expect(409);
    }

    private Wire as(String person) {
        return evaluators.stream()
                .filter(evaluator -> evaluator.id().equals(person))
                .findFirst()
                .map(Resident::asks)
                .orElseGet(() -> city.as(""));
    }

    @Test
    void whatIsIncompleteShouldNotBeHandedInAndOnlyByItsHead() {
        Wire.Answer call = withoutGroups("industry-school-community", Map.of());
        Applicant applicant = applicant("industry-school-community");
        Wire.Answer begun = applicant.begin(call.member("id")).expect(201);
        assertEquals("already-applied", refusal(applicant.begin(call.member("id")), 409));
        assertEquals("incomplete", refusal(applicant.act(applicant.head(), begun, "submit", ""), 409));
        String whole = applicant.whole(begun, document);
        String withoutCharter =
                whole.replaceFirst("\"charter\":\\{[^}]*}]},?", "").replace(",}", "}");
        assertFalse(whole.equals(withoutCharter));
        Wire.Answer answered = applicant.answer(begun, withoutCharter).expect(200);
        assertEquals(List.of("charter"), Applicant.lacking(answered));
        assertEquals("incomplete", refusal(applicant.act(applicant.head(), answered, "submit", ""), 409));
        Wire.Answer complete = applicant.answer(answered, whole).expect(200);
        applicant.act(applicant.teacher(), complete, "submit", "").expect(403);
        assertEquals(
                "submitted",
                applicant
                        .act(applicant.head(), complete, "submit", "")
                        .expect(200)
                        .member("state"));
    }

    @Test
    void aFourthLeadAndALeadOfAnotherKindShouldBeRefused() {
        Wire.Answer call = withoutGroups("industry-school-community", Map.of());
        Applicant applicant = applicant("industry-school-community");
        Wire.Answer begun = applicant.begin(call.member("id")).expect(201);
        String enterprise = Applicant.organisation(officer, "enterprise");
        String other = Applicant.organisation(officer, "enterprise");
        String leads = "{\"indicators\":{},\"demands\":{\"lead-enterprise\":{\"text\":\"\",\"organisations\":[%s]}}}";
        Wire.Answer fourth = applicant.answer(begun, leads.formatted("\"" + enterprise + "\",\"" + other + "\""));
        assertTrue(fourth.expect(422).body().contains("programme.organisations-too-many"), fourth.toString());
        Wire.Answer school = applicant.answer(begun, leads.formatted("\"" + applicant.id() + "\""));
        assertTrue(school.expect(422).body().contains("programme.organisation-refused"), school.toString());
        applicant.answer(begun, leads.formatted("\"" + enterprise + "\"")).expect(200);
    }

    @Test
    void lapsedInsuranceShouldKeepAnApplicationFromBeingHandedIn() {
        Wire.Answer call = withoutGroups("sports-facility-opening", Map.of());
        Applicant applicant = applicant("sports-facility-opening");
        Wire.Answer begun = applicant.begin(call.member("id")).expect(201);
        String lapsed = applicant.whole(begun, document).replaceFirst("\"day\":\"[^\"]*\"", "\"day\":\"2020-01-31\"");
        Wire.Answer answered = applicant.answer(begun, lapsed).expect(200);
        assertEquals(List.of("insurance"), Applicant.lacking(answered));
        assertEquals("incomplete", refusal(applicant.act(applicant.head(), answered, "submit", ""), 409));
    }

    @Test
    void oneSeatShouldBeGivenOnce() {
        Wire.Answer call = withoutGroups("scholarly-campus", Map.of("\"seats\":50", "\"seats\":1"));
        Applicant first = applicant("scholarly-campus");
        Applicant second = applicant("scholarly-campus");
        Wire.Answer one =
                walk(first, first.handedIn(call.member("id"), document), "take-up", "accept", "evaluate", "propose");
        Wire.Answer other = walk(second, second.handedIn(call.member("id"), document), "take-up", "accept", "evaluate");
        assertEquals("seats-taken", refusal(second.act(officer, other, "propose", ""), 409));
        walk(first, one, "reject");
        walk(second, other, "propose");
    }

    @Test
    void thePublicityPeriodShouldRunBeforeAnythingIsNamed() {
        Wire.Answer call = withoutGroups("scholarly-campus", Map.of("\"publicityDays\":0", "\"publicityDays\":5"));
        Applicant applicant = applicant("scholarly-campus");
        Wire.Answer open = walk(
                applicant,
                applicant.handedIn(call.member("id"), document),
                "take-up",
                "accept",
                "evaluate",
                "propose",
                "publish");
        assertEquals("publicity-running", refusal(applicant.act(officer, open, "designate", ""), 409));
        assertTrue(city.as("")
                .get("/proposals/" + open.member("id"))
                .expect(200)
                .body()
                .contains("Place school"));
        String objection = "{\"name\":\"A\",\"contact\":\"b\",\"words\":\"c\"}";
        String address = "/api/proposals/" + open.member("id") + "/objections";
        for (int count = 0; count < 10; count++) {
            city.as("").json("POST", address, objection).expect(201);
        }
        city.as("").json("POST", address, objection).expect(429);
        applicant.head().asks().get(address).expect(403);
    }

    @Test
    void nobodyShouldDecideOnTheirOwnSchoolNorEvaluateIt() {
        Wire.Answer call = call("integrated-practice-base");
        Applicant applicant = applicant("integrated-practice-base");
        Wire.Answer handedIn = applicant.handedIn(call.member("id"), document);
        Resident insider = Resident.invited(city, "insider", applicant.id(), "{\"role\":\"officer\"}");
        assertEquals("own-organisation", refusal(applicant.act(insider, handedIn, "take-up", ""), 403));
        Wire.Answer evaluated = walk(applicant, handedIn, "take-up", "accept", "evaluate");
        String application = "/api/applications/" + evaluated.member("id");
        assertEquals("own-organisation", refusal(insider.asks().get(application + "/evaluation"), 403));
        Wire.Answer refused = assign(application, "government", insider);
        assertEquals("conflict-of-interest", refusal(refused, 409));
        assertTrue(refused.member("detail").contains("insider →"), refused.toString());
        assertEquals("group-refused", refusal(assign(application, "society", evaluators.get(0)), 422));
        int owed = owed(application, evaluators.get(0));
        assign(application, "government", evaluators.get(0)).expect(201);
        assertEquals(owed + 1, owed(application, evaluators.get(0)));
        assertTrue(candidate(application, insider).contains("insider →"), "the conflict shows before anybody is asked");
        assertEquals("already-assigned", refusal(assign(application, "government", evaluators.get(0)), 409));
        Wire.Answer spread = officer.asks()
                .json(
                        "POST",
                        "/api/calls/" + call.member("id") + "/evaluation/spread",
                        "{\"group\":\"schools\",\"people\":[\"%s\",\"%s\",\"%s\"],\"each\":1}"
                                .formatted(
                                        insider.id(),
                                        evaluators.get(0).id(),
                                        evaluators.get(1).id()))
                .expect(200);
        assertEquals(evaluators.get(1).id(), spread.member("person"), "the least loaded without a conflict");
    }

    @Test
    void anApplicationShouldBeSeenByItsSchoolAndOfficersAlone() {
        Wire.Answer call = call("scholarly-campus");
        Applicant applicant = applicant("scholarly-campus");
        Applicant neighbour = applicant("scholarly-campus");
        Wire.Answer evaluated =
                walk(applicant, applicant.handedIn(call.member("id"), document), "take-up", "accept", "evaluate");
        String application = "/api/applications/" + evaluated.member("id");
        for (String path : List.of("", "/history", "/evaluation", "/evaluation/evaluators")) {
            neighbour.head().asks().get(application + path).expect(404);
            city.as("teacher").get(application + path).expect(404);
        }
        applicant.head().asks().get(application + "/evaluation").expect(403);
        applicant.head().asks().get(application + "/evaluation/evaluators").expect(403);
        applicant
                .head()
                .asks()
                .get("/api/calls/" + call.member("id") + "/evaluation")
                .expect(403);
        String task = "/api/ballots/"
                + assign(application, "government", evaluators.get(2))
                        .expect(201)
                        .member("id");
        applicant.head().asks().get(task).expect(404);
        officer.asks().get(task).expect(404);
        assertFalse(neighbour
                .head()
                .asks()
                .get("/api/applications?limit=100")
                .body()
                .contains(evaluated.member("id")));
    }

    @Test
    void ofTwoWhoWriteAtOnceTheSecondShouldBeTold() {
        Wire.Answer call = withoutGroups("scholarly-campus", Map.of());
        Applicant applicant = applicant("scholarly-campus");
        Wire.Answer begun = applicant.begin(call.member("id")).expect(201);
        String words = "{\"indicators\":{\"1.1\":{\"value\":%s,\"note\":\"\",\"evidence\":[]}},\"demands\":{}}";
        assertEquals(
                "4", applicant.answer(begun, words.formatted("20")).expect(200).member("points"));
        applicant.answer(begun, words.formatted("19.9")).expect(412);
        applicant
                .answer(applicant.read(begun.member("id")), words.formatted("-1"))
                .expect(422);
        applicant
                .answer(applicant.read(begun.member("id")), "{\"indicators\":{\"9\":{\"note\":\"\"}},\"demands\":{}}")
                .expect(422);
    }

    @Test
    void evidenceThatIsWithdrawnShouldMarkItsDemandAndCallItsWriter() {
        String charter = Applicant.document(city);
        Wire.Answer call = withoutGroups("industry-school-community", Map.of());
        Applicant applicant = applicant("industry-school-community");
        Wire.Answer begun = applicant.begin(call.member("id")).expect(201);
        applicant.answer(begun, applicant.whole(begun, charter)).expect(200);
        city.as("curator")
                .header("If-Match", "*")
                .json(
                        "POST",
                        "/api/resources/" + charter + "/withdraw",
                        "{\"reason\":\"low-value\",\"note\":\"A better one came.\"}")
                .expect(200);
        Wire.Answer marked = applicant.read(begun.member("id"));
        assertEquals("true", marked.member("withdrawn"));
        assertEquals(List.of("charter"), Applicant.lacking(marked));
        assertTrue(applicant.teacher().asks().get("/api/notices").body().contains("programme.evidence-withdrawn"));
    }

    @Test
    void aReturnShouldNeedAReasonAndLetTheSchoolMend() {
        Wire.Answer call = withoutGroups("scholarly-campus", Map.of());
        Applicant applicant = applicant("scholarly-campus");
        Wire.Answer checked = walk(applicant, applicant.handedIn(call.member("id"), document), "take-up");
        assertEquals("reason-missing", refusal(applicant.act(officer, checked, "return", ""), 422));
        Wire.Answer returned = applicant
                .act(officer, checked, "return", "The figure of 1.1 is last year's.")
                .expect(200);
        assertEquals("command-not-possible", refusal(applicant.act(officer, returned, "accept", ""), 409));
        Wire.Answer mended =
                applicant.act(applicant.head(), returned, "submit", "").expect(200);
        assertEquals("submitted", mended.member("state"));
        Wire.Answer history = applicant
                .head()
                .asks()
                .get("/api/applications/" + mended.member("id") + "/history")
                .expect(200);
        assertTrue(history.body().contains("last year's"), history.toString());
    }
}
