package org.wellspring.system.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A school with its head and a teacher, and what they answer. */
final class Applicant {

    private static final Pattern CODE = Pattern.compile("\"([^\"]+)\"");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("insurance", "day"),
            Map.entry("licence", "day"),
            Map.entry("charter", "document"),
            Map.entry("plan", "document"),
            Map.entry("curriculum", "document"),
            Map.entry("lead-enterprise", "enterprise"),
            Map.entry("lead-university", "university"),
            Map.entry("lead-college", "college"),
            Map.entry("partners", "enterprise"),
            Map.entry("sponsor", "university"));

    private final Resident officer;
    private final String id;
    private final Resident head;
    private final Resident teacher;

    Applicant(City city, Resident officer, String kind) {
        this.officer = officer;
        this.id = organisation(officer, kind);
        this.head = Resident.invited(city, "head", id, grant("head"));
        this.teacher = Resident.invited(city, "teacher", id, grant("teacher"));
    }

    static String organisation(Resident officer, String kind) {
        return officer.asks()
                .json("POST", "/api/organisations", """
                        {"code":"o-%s","kind":"%s","stages":["primary"],"district":{"en":"East"},"name":{"en":"Place %s"},
                        "state":"open","fictional":true,"address":{},"rooms":[]}""".formatted(
                                Long.toString(System.nanoTime(), Character.MAX_RADIX), kind, kind))
                .expect(201)
                .member("id");
    }

    private String grant(String role) {
        return "{\"role\":\"" + role + "\",\"organisation\":\"" + id + "\"}";
    }

    String id() {
        return id;
    }

    Resident head() {
        return head;
    }

    Resident teacher() {
        return teacher;
    }

    Wire.Answer begin(String call) {
        return teacher.asks()
                .json("POST", "/api/applications", "{\"call\":\"%s\",\"organisation\":\"%s\"}".formatted(call, id));
    }

    Wire.Answer read(String application) {
        return teacher.asks().get("/api/applications/" + application).expect(200);
    }

    Wire.Answer answer(Wire.Answer before, String answers) {
        return teacher.asks()
                .header("If-Match", tag(before))
                .json("PUT", "/api/applications/" + before.member("id") + "/answers", answers);
    }

    Wire.Answer act(Resident actor, Wire.Answer before, String command, String reason) {
        return actor.asks()
                .header("If-Match", tag(before))
                .json(
                        "POST",
                        "/api/applications/" + before.member("id") + "/acts",
                        "{\"command\":\"%s\",\"reason\":\"%s\"}".formatted(command, reason));
    }

    /** Handed in, with everything that the call asks for. */
    Wire.Answer handedIn(String call, String document) {
        Wire.Answer begun = begin(call).expect(201);
        Wire.Answer answered = answer(begun, whole(begun, document)).expect(200);
        return act(head, answered, "submit", "").expect(200);
    }

    /** An answer to everything that lacks. */
    String whole(Wire.Answer application, String document) {
        List<String> indicators = new ArrayList<>();
        List<String> demands = new ArrayList<>();
        for (String code : lacking(application)) {
            if (Character.isDigit(code.charAt(0))) {
                indicators.add("\"%s\":{\"value\":50,\"note\":\"counted\",\"evidence\":[]}".formatted(code));
            } else {
                demands.add("\"%s\":%s".formatted(code, demand(KINDS.getOrDefault(code, "text"), document)));
            }
        }
        return "{\"indicators\":{%s},\"demands\":{%s}}"
                .formatted(String.join(",", indicators), String.join(",", demands));
    }

    static List<String> lacking(Wire.Answer application) {
        Matcher list = Pattern.compile("\"lacking\":\\[([^\\]]*)\\]").matcher(application.body());
        List<String> codes = new ArrayList<>();
        if (list.find()) {
            CODE.matcher(list.group(1)).results().forEach(code -> codes.add(code.group(1)));
        }
        return codes;
    }

    private String demand(String kind, String document) {
        return switch (kind) {
            case "text" -> "{\"text\":\"As agreed\"}";
            case "day" ->
                "{\"text\":\"\",\"day\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusYears(1));
            case "document" -> "{\"text\":\"\",\"evidence\":[{\"resource\":\"%s\",\"version\":1}]}".formatted(document);
            default -> "{\"text\":\"\",\"organisations\":[\"%s\"]}".formatted(organisation(officer, kind));
        };
    }

    /** A published resource of the teacher who deposits for everybody. */
    static String document(City city) {
        String metadata = """
                {"title":{"en":"Charter %s"},"summary":{"en":"What was agreed."},"languages":["en"],
                 "type":"lesson-case","stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0",
                 "rightsSource":"Own work","creators":[{"name":"Li Hua"}]}""".formatted(System.nanoTime());
        String made = city.as("teacher")
                .json("POST", "/api/resources", metadata)
                .expect(201)
                .member("id");
        String resource = "/api/resources/" + made;
        city.as("teacher")
                .header("Content-Type", "text/plain")
                .send("PUT", resource + "/files/charter.txt", new byte[] {'a'})
                .expect(201);
        city.as("teacher")
                .header("If-Match", "*")
                .json("POST", resource + "/submit", "{\"undertaking\":true}")
                .expect(200);
        city.as("curator").send("POST", resource + "/claim", new byte[0]).expect(200);
        city.as("curator")
                .header("If-Match", "*")
                .json("POST", resource + "/publish", "{}")
                .expect(200);
        return made;
    }

    static String tag(Wire.Answer answer) {
        return answer.header("ETag").orElseThrow(() -> new IllegalStateException("No ETag in " + answer));
    }
}
