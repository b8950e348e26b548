package org.wellspring.browser.pages;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wellspring.system.api.Wire;

/** Calls in the demonstration's city, and applications to them that wait for each of those who have to do with one. */
final class Contest {

    private final Function<Who, Wire> as;
    private final String school;

    Contest(Function<Who, Wire> as, String school) {
        this.as = as;
        this.school = school;
    }

    /** The words of the pages: a call, a draft, an application in evaluation with its ballots, and one before the public. */
    Map<String, String> words() {
        String call = call("scholarly-campus", false);
        String evaluated = evaluated();
        String task = as.apply(Who.OFFICER)
                .json(
                        "POST",
                        "/api/applications/" + evaluated + "/evaluation/evaluators",
                        "{\"group\":\"government\",\"person\":\"%s\"}".formatted(person()))
                .expect(201)
                .member("id");
        String pass = as.apply(Who.OFFICER)
                .json(
                        "POST",
                        "/api/applications/" + evaluated + "/evaluation/passes",
                        "{\"group\":\"families\",\"count\":1}")
                .expect(201)
                .body()
                .replaceAll("(?s).*\\[\"([^\"]+)\"].*", "$1");
        return Map.of(
                "call", call,
                "application", begun(call).member("id"),
                "evaluated", evaluated,
                "task", task,
                "pass", pass,
                "proposal", proposed());
    }

    private String person() {
        return as.apply(Who.RESEARCHER).get("/api/me").expect(200).member("id");
    }

    private String evaluated() {
        String call = call("international-environment", false);
        String answers = Stream.of("1.1", "1.2", "1.3", "2.1", "2.2", "2.3")
                .map("\"%s\":{\"value\":4,\"note\":\"2026 年统计\",\"evidence\":[]}"::formatted)
                .collect(Collectors.joining(",", "{\"indicators\":{", "},\"demands\":{}}"));
        return walked(begun(call), answers, "take-up", "accept", "evaluate");
    }

    private String proposed() {
        String call = call("sports-facility-opening", true);
        String answers = Stream.of("1.1", "1.2", "2.1")
                .map("\"%s\":{\"value\":14,\"note\":\"\",\"evidence\":[]}"::formatted)
                .collect(Collectors.joining(
                        ",",
                        "{\"indicators\":{",
                        "},\"demands\":{\"insurance\":{\"text\":\"\",\"day\":\"%s\"},\"contact\":{\"text\":\"高远\"}}}"
                                .formatted(today().plusYears(1))));
        String application = walked(begun(call), answers, "take-up", "accept", "evaluate", "propose", "publish");
        as.apply(Who.GUEST)
                .json(
                        "POST",
                        "/api/proposals/" + application + "/objections",
                        "{\"name\":\"江南\",\"contact\":\"jiang@wellspring.example\",\"words\":\"周末大门常关，请核实。\"}")
                .expect(201);
        return application;
    }

    private Wire.Answer begun(String call) {
        return as.apply(Who.HEAD)
                .json("POST", "/api/applications", "{\"call\":\"%s\",\"organisation\":\"%s\"}".formatted(call, school))
                .expect(201);
    }

    private String walked(Wire.Answer begun, String answers, String... commands) {
        String address = "/api/applications/" + begun.member("id");
        as.apply(Who.HEAD)
                .header("If-Match", "*")
                .json("PUT", address + "/answers", answers)
                .expect(200);
        act(Who.HEAD, address, "submit");
        for (String command : commands) {
            act(Who.OFFICER, address, command);
        }
        return begun.member("id");
    }

    private void act(Who who, String address, String command) {
        as.apply(who)
                .header("If-Match", "*")
                .json("POST", address + "/acts", "{\"command\":\"%s\",\"reason\":\"材料齐全\"}".formatted(command))
                .expect(200);
    }

    /** Open today, from what its programme's calls usually look like. */
    private String call(String programme, boolean withoutGroups) {
        String pattern = as.apply(Who.OFFICER)
                .get("/api/calls/patterns/" + programme)
                .expect(200)
                .body()
                .replaceFirst("\"opensOn\":\"[^\"]*\"", "\"opensOn\":\"" + today().minusDays(2) + "\"")
                .replaceFirst("\"closesOn\":\"[^\"]*\"", "\"closesOn\":\"" + today().plusDays(9) + "\"");
        Wire.Answer created = as.apply(Who.OFFICER)
                .json(
                        "POST",
                        "/api/calls",
                        withoutGroups ? pattern.replaceFirst("(?s)\"groups\":\\[.*]}$", "\"groups\":[]}") : pattern)
                .expect(201);
        return as.apply(Who.OFFICER)
                .header("If-Match", "*")
                .send("POST", "/api/calls/" + created.member("id") + "/publish", new byte[0])
                .expect(200)
                .member("id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
