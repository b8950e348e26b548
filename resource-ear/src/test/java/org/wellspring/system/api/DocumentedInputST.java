package org.wellspring.system.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every door that is described as taking JSON says what is wrong with it; even an administrator is told so. */
class DocumentedInputST {

    private static final String HALF = "{";

    private final City city = City.running();

    @TestFactory
    Stream<DynamicNode> everyDocumentedDoorShouldRefuseWhatItCannotRead() {
        List<DocumentedInput.Request> requests = new DocumentedInput(
                        city.as("").get("/api/openapi.json").expect(200).body())
                .requests();
        assertTrue(requests.size() > 40, "only " + requests.size());
        return requests.stream()
                .map(request -> DynamicContainer.dynamicContainer(
                        request.toString(),
                        bodies(request).entrySet().stream()
                                .map(body -> DynamicTest.dynamicTest(
                                        body.getKey(), () -> refused(request, body.getValue())))));
    }

    private static Map<String, String> bodies(DocumentedInput.Request request) {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("half a document", HALF);
        bodies.put("an array", "[]");
        bodies.put("a member of no such name", "{\"noSuchMember\":1}");
        if (request.hostile().contains("\\u0000")) {
            bodies.put("a character of no text", request.hostile());
        }
        return bodies;
    }

    private void refused(DocumentedInput.Request request, String body) {
        Wire.Answer answer = city.as("admin").header("If-Match", "*").json(request.method(), request.target(), body);

        assertEquals(body.equals(HALF) ? 400 : 422, answer.status(), answer.toString());
        assertEquals(
                "/problems/" + (body.equals(HALF) ? "shared.malformed-body" : "shared.invalid"),
                answer.member("type"),
                answer.toString());
        assertEquals("application/problem+json", answer.header("Content-Type").orElse(""), answer.head());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }
}
