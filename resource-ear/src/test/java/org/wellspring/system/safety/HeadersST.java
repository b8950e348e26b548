package org.wellspring.system.safety;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wellspring.system.api.City;
import org.wellspring.system.api.Wire;
import org.wellspring.system.search.Shelf;

/** Every answer, of whatever kind, tells browsers the same: nothing from elsewhere, nothing guessed, nothing framed. */
class HeadersST {

    private final City city = City.running();
    private final String draft = city.as("teacher")
            .json("POST", "/api/resources", "{\"title\":{\"en\":\"Headers\"}}")
            .expect(201)
            .member("id");

    @TestFactory
    Stream<DynamicTest> everyAnswerShouldBearEveryHeader() {
        return answers().entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> RequiredHeaders.requireIn(each.getValue())));
    }

    private Map<String, Wire.Answer> answers() {
        String sheet = "/assets/vendor/bootstrap/5.3.8/css/bootstrap.min.css";
        String file = "/api/resources/" + draft + "/files/words.txt";
        city.as("teacher").send("PUT", file, new byte[] {'w'}).expect(201);
        Wire.Answer home = page("").get("/").expect(200);

        Map<String, Wire.Answer> answers = new LinkedHashMap<>();
        answers.put("a page", home);
        answers.put(
                "the same page again",
                page("").header("If-None-Match", home.header("ETag").orElseThrow())
                        .get("/")
                        .expect(304));
        answers.put(
                "a page for one who is signed in",
                Visitor.signedIn(city, "teacher").asks().get("/collections").expect(200));
        answers.put("a redirect", Visitor.signIn(city.as(""), "teacher"));
        answers.put("JSON", city.as("").get("/api/resources").expect(200));
        answers.put(
                "something made",
                city.as("teacher").json("POST", "/api/resources", "{}").expect(201));
        answers.put("a description", city.as("").get("/api/openapi.json").expect(200));
        answers.put("an asset", city.as("").get(sheet).expect(200));
        answers.put("health", city.as("").get("/health/live").expect(200));
        answers.put("a file", city.as("teacher").get(file).expect(200));
        answers.put(
                "a malformed cursor", city.as("").get("/api/resources?cursor=@").expect(400));
        answers.put(
                "malformed JSON",
                city.as("teacher").json("POST", "/api/resources", "{").expect(400));
        answers.put("nobody", city.as("").get("/api/me").expect(401));
        answers.put("a page for somebody", page("").get("/collections").expect(401));
        answers.put(
                "a foreign form",
                city.as("")
                        .header("Sec-Fetch-Site", "cross-site")
                        .json("POST", "/api/resources", "{}")
                        .expect(403));
        answers.put("nothing", city.as("").get("/api/resources/0000000000000").expect(404));
        answers.put("no page", page("").get("/no/such/page").expect(404));
        answers.put("no asset", city.as("").get("/assets/no-such.css").expect(404));
        answers.put(
                "a wrong method",
                city.as("").send("DELETE", "/api/resources", new byte[0]).expect(405));
        answers.put(
                "a language nobody speaks",
                city.as("")
                        .header("Accept", "application/x-none")
                        .get("/api/resources")
                        .expect(406));
        answers.put(
                "what was withdrawn",
                city.as("").get("/api/resources/" + withdrawn()).expect(410));
        answers.put(
                "a wrong type",
                city.as("teacher")
                        .header("Content-Type", "text/plain")
                        .send("POST", "/api/resources", new byte[] {'x'})
                        .expect(415));
        answers.put(
                "a missing condition",
                city.as("teacher").json("PUT", "/api/resources/" + draft, "{}").expect(428));
        answers.put(
                "a problem's page", page("").get("/problems/shared.not-found").expect(200));
        return answers;
    }

    private Wire page(String person) {
        return city.as(person).header("Accept", "text/html");
    }

    /** Published and taken away again. */
    private String withdrawn() {
        Shelf shelf = new Shelf(city);
        String id = shelf.published("""
                {"title":{"en":"Gone"},"summary":{"en":"Gone soon."},"keywords":{"en":["gone"]},"languages":["en"],
                 "type":"lesson-case","stages":["junior-secondary"],"subjects":["physics"],"licence":"CC-BY-4.0",
                 "rightsSource":"Own work","creators":[{"name":"Ada"}]}""");
        shelf.withdraw(id);
        return id;
    }
}
