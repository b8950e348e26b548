package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that was read is not sent again until it says something else, to whomever and whenever (RFC 9110 section 13). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagsST {

    private final City city = City.running();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Resident officer = Resident.invited(city, "officer", "", "{\"role\":\"officer\"}");
    private final Applicant school = new Applicant(city, officer, "school");
    private String cluster = "";
    private String designation = "";
    private String call = "";
    private String application = "";

    private record Known(String name, Supplier<Wire> asks, String address) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void somethingToRead() {
        Honours.describe(officer);
        cluster = cluster();
        designation = "/api/register/"
                + officer.asks()
                        .json("POST", "/api/register", """
                                {"programme":"scholarly-campus","organisation":"%s","subject":{},"on":"%s","reason":"decided"}""".formatted(
                                        Applicant.organisation(officer, "school"), today.minusDays(2)))
                        .expect(201)
                        .member("id");
        String id = officer.asks()
                .json("POST", "/api/calls", Honours.pattern(officer, "scholarly-campus", unique()))
                .expect(201)
                .member("id");
        call = "/api/calls/" + id;
        officer.asks()
                .header("If-Match", "*")
                .send("POST", call + "/publish", new byte[0])
                .expect(200);
        application = "/api/applications/" + school.begin(id).expect(201).member("id");
    }

    Stream<Known> records() {
        String resource = "/api/resources/" + Applicant.document(city);
        return Stream.of(
                new Known("cluster", () -> city.as(""), cluster),
                new Known("designation", () -> city.as(""), designation),
                new Known("designation of yesterday", () -> city.as(""), designation + "?on=" + today.minusDays(1)),
                new Known("call", () -> city.as(""), call),
                new Known("application", school.teacher()::asks, application),
                new Known("application for its officer", officer::asks, application),
                new Known("search", () -> city.as("colleague"), search()),
                new Known("organisation", () -> city.as(""), "/api/organisations/" + school.id()),
                new Known("person", () -> city.as("admin"), "/api/people/" + officer.id()),
                new Known("resource", () -> city.as(""), resource),
                new Known("version", () -> city.as(""), resource + "/versions/1"),
                new Known("file", () -> city.as(""), resource + "/files/charter.txt"),
                new Known("collection", () -> city.as("teacher"), collection()),
                new Known("vocabularies", () -> city.as(""), "/api/vocabularies"),
                new Known("vocabulary", () -> city.as(""), "/api/vocabularies/subject"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatTheCallerHasAlreadyShouldNotBeSentAgain(Known each) {
        Wire.Answer first = each.asks().get().get(each.address()).expect(200);
        String tag = Applicant.tag(first);
        assertTrue(tag.matches("\"[^\" ]+\""), tag);

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Wire.Answer again = each.asks()
                    .get()
                    .header("If-None-Match", known)
                    .get(each.address())
                    .expect(304);
            assertEquals(tag, Applicant.tag(again), again.head());
            assertEquals("", again.body());
        }
        Wire.Answer other = each.asks()
                .get()
                .header("If-None-Match", "\"other\"")
                .get(each.address())
                .expect(200);
        assertEquals(first.body(), other.body());
    }

    @Test
    void aClusterShouldHaveAnotherTagWithAnotherMember() {
        String alliance = cluster();
        Wire.Answer before = city.as("").get(alliance).expect(200);
        officer.asks()
                .json(
                        "POST",
                        alliance + "/members",
                        "{\"organisation\":\"%s\",\"role\":\"member\",\"from\":\"%s\"}"
                                .formatted(Applicant.organisation(officer, "school"), today.minusDays(1)))
                .expect(200);
        Wire.Answer after = city.as("")
                .header("If-None-Match", Applicant.tag(before))
                .get(alliance)
                .expect(200);
        assertEquals("0", before.member("members"));
        assertEquals("1", after.member("members"));
        assertEquals(before.member("revision"), after.member("revision"), "nobody wrote to the cluster itself");
    }

    @Test
    void aDesignationShouldHaveAnotherTagOnADayOnWhichItStandsOtherwise() {
        Wire.Answer now = city.as("").get(designation).expect(200);
        Wire.Answer later = city.as("")
                .header("If-None-Match", Applicant.tag(now))
                .get(designation + "?on=" + today.plusYears(3))
                .expect(200);
        assertEquals("expired", later.member("standing"));
        assertEquals(now.member("revision"), later.member("revision"));
    }

    /** What may be done next is another thing for each side: what one was told is not the other's. */
    @Test
    void anApplicationShouldHaveAnotherTagForWhomeverElseItTellsOtherThings() {
        Wire.Answer written = school.teacher().asks().get(application).expect(200);
        Wire.Answer checked = officer.asks()
                .header("If-None-Match", Applicant.tag(written))
                .get(application)
                .expect(200);
        assertNotEquals(written.body(), checked.body());
        assertEquals(written.member("revision"), checked.member("revision"));
        assertNotEquals(Applicant.tag(written), Applicant.tag(checked));
    }

    /** Its owner is told of the version being written, others are not. */
    @Test
    void aResourceShouldHaveAnotherTagForItsOwnerWhoWritesAtIt() {
        String resource = "/api/resources/" + Applicant.document(city);
        city.as("teacher").send("POST", resource + "/versions", new byte[0]).expect(201);
        Wire.Answer others = city.as("").get(resource).expect(200);
        Wire.Answer owner = city.as("teacher")
                .header("If-None-Match", Applicant.tag(others))
                .get(resource)
                .expect(200);
        assertEquals("2", owner.member("workingVersion"));
        assertEquals(others.member("revision"), owner.member("revision"));
    }

    @Test
    void theTagThatWasReadShouldServeToWriteOnce() {
        String code = unique();
        String written = describedCluster(code);
        String address = "/api/clusters/"
                + officer.asks()
                        .json("POST", "/api/clusters", written)
                        .expect(201)
                        .member("id");
        String tag = Applicant.tag(city.as("").get(address).expect(200));
        String renamed = written.replace("\"A\"", "\"B\"");
        Wire.Answer changed = officer.asks()
                .header("If-Match", tag)
                .json("PUT", address, renamed)
                .expect(200);
        city.as("").header("If-None-Match", Applicant.tag(changed)).get(address).expect(304);
        officer.asks().header("If-Match", tag).json("PUT", address, written).expect(412);
        assertEquals("B", city.as("").get(address).expect(200).member("en"));
    }

    private String cluster() {
        return "/api/clusters/"
                + officer.asks()
                        .json("POST", "/api/clusters", describedCluster(unique()))
                        .expect(201)
                        .member("id");
    }

    private static String describedCluster(String code) {
        return """
                {"code":"%s","kind":"alliance","name":{"en":"A"},"charter":"","board":{},"sharing":{},"fictional":true}""".formatted(code);
    }

    private String search() {
        return "/api/searches/"
                + city.as("colleague")
                        .json("POST", "/api/searches", "{\"name\":\"A\",\"text\":\"a\",\"notice\":\"never\"}")
                        .expect(201)
                        .member("id");
    }

    private String collection() {
        return "/api/collections/"
                + city.as("teacher")
                        .json("POST", "/api/collections", "{\"title\":\"Read twice\"}")
                        .expect(201)
                        .member("id");
    }

    private static String unique() {
        return "t-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }
}
