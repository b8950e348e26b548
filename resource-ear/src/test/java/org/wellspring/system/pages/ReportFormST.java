package org.wellspring.system.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wellspring.system.api.City;

/** Problems that readers report from a resource's page, and the answers of a curator. */
class ReportFormST {

    private static final String QUEUE = "/review/reports";

    private final City city = City.running();
    private final Lessons lessons = new Lessons(city);
    private final Typist colleague = Typist.of(city, "colleague");
    private final Typist curator = Typist.of(city, "curator");
    private final String words = "Page 2 is empty, " + System.nanoTime();
    private final String answer = "The file was replaced, " + System.nanoTime();
    private String page = "";

    @BeforeEach
    void publishALesson() {
        page = "/resources/" + lessons.published("Mirrors");
    }

    private String open() {
        return city.as("curator")
                .get("/api/problem-reports?limit=100")
                .expect(200)
                .body();
    }

    private String notices() {
        return city.as("colleague").get("/api/notices?limit=100").expect(200).body();
    }

    /** Reports a problem. @return where a curator answers it */
    private String report() {
        Map<String, String> typed = Map.of("kind", "broken-file", "words", words);
        colleague.sends(page, page + "/problems", typed).expect(303);
        Matcher report = Pattern.compile("\"id\":\"([^\"]+)\"[^{}]*\"resource\":\"" + page.replaceFirst(".*/", ""))
                .matcher(open());
        assertTrue(report.find(), "the curators have it");
        return QUEUE + "/" + report.group(1);
    }

    @Test
    void aReportShouldReachTheCuratorsAndItsAnswerTheReporter() {
        String closing = report();
        assertTrue(open().contains(words));

        curator.sends(QUEUE, closing, Map.of("answer", answer)).expect(303);

        assertFalse(open().contains(words));
        assertTrue(notices().contains(answer));
        curator.insists(closing, Map.of("answer", "Once more.")).expect(409);
    }

    @Test
    void aReportOfNoKnownKindShouldComeBackWithItsWords() {
        String body = colleague
                .sends(page, page + "/problems", Map.of("kind", "odd", "words", words))
                .expect(422)
                .body();
        assertTrue(body.contains("id=\"problem-kind-wrong\""), body);
        assertTrue(body.contains(words), body);
        colleague
                .sends(page, page + "/problems", Map.of("kind", "other", "words", " "))
                .expect(422);
        colleague
                .forges(page + "/problems", Map.of("kind", "other", "words", words))
                .expect(403);
        assertFalse(open().contains(words));
    }

    @Test
    void aReportShouldNotBeClosedWithoutAnAnswer() {
        String closing = report();
        String body =
                curator.sends(QUEUE, closing, Map.of("answer", " ")).expect(422).body();
        assertTrue(body.contains("id=\"answer-wrong\""), body);
        String longwinded = "so " + "sorry ".repeat(400);
        String again = curator.sends(QUEUE, closing, Map.of("answer", longwinded))
                .expect(422)
                .body();
        assertTrue(again.contains(longwinded), again);
        assertTrue(open().contains(words));
    }

    @Test
    void nobodyButACuratorShouldCloseIt() {
        String closing = report();
        colleague.opens(QUEUE).expect(403);
        colleague.insists(closing, Map.of("answer", answer)).expect(403);
        curator.forges(closing, Map.of("answer", answer)).expect(403);
        assertTrue(open().contains(words));
        assertEquals(-1, notices().indexOf(answer));
    }
}
