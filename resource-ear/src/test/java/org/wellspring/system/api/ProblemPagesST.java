package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The {@code type} of a problem document leads to a page about it. */
class ProblemPagesST {

    private static final Pattern LINK = Pattern.compile("href=\"/problems/([a-z.-]+)\"");

    private static final Pattern LEAD = Pattern.compile("<p class=\"lead[^\"]*\">([^<]*)</p>");

    private final City city = City.running();

    @Test
    void theTypeOfAProblemShouldLeadToItsPage() {
        Wire.Answer refused = city.as("").get("/api/resources/0000000000000").expect(404);

        Wire.Answer page = page(refused.member("type") + "?lang=en").expect(200);
        assertTrue(page.body().contains("There is nothing here"), page.body());
        assertTrue(page.body().contains("sign in or use a token"), page.body());
    }

    @Test
    void whatIsNoProblemShouldBeNotFound() {
        page("/problems/catalogue.no-such-thing").expect(404);
        page("/problems/nothing").expect(404);
        city.as("").get("/problems/nothing").expect(404);
    }

    @TestFactory
    Stream<DynamicTest> everyListedProblemShouldHaveAPageInEachLanguage() {
        Set<String> codes = LINK.matcher(page("/problems?lang=en").expect(200).body())
                .results()
                .map(link -> link.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(codes.size() > 60, codes.toString());
        return codes.stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> {
                    for (String language : List.of("en", "zh", "ru")) {
                        String body = page("/problems/" + code + "?lang=" + language)
                                .expect(200)
                                .body();
                        assertEquals(-1, body.indexOf("shared.problem"), "a message is missing in " + language);
                        Matcher lead = LEAD.matcher(body);
                        assertTrue(lead.find(), body);
                        // where there are no words, its code stands for them
                        assertFalse(Set.of("", code).contains(lead.group(1).strip()), "no words in " + language);
                    }
                }));
    }

    private Wire.Answer page(String target) {
        return city.as("").header("Accept", "text/html").get(target);
    }
}
