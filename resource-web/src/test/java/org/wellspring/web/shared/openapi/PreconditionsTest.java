package org.wellspring.web.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever changes something names what they read, but where ADR 27 says why not. */
class PreconditionsTest {

    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("PUT /api/me", "one's own"),
            Map.entry("PUT /api/resources/{id}/ratings/mine", "one's own"),
            Map.entry("DELETE /api/resources/{id}/ratings/mine", "one's own"),
            Map.entry("PUT /api/collections/{id}/entries/{resource}/note", "one's own"),
            Map.entry("PUT /api/collections/{id}/entries/{resource}/position", "one's own"),
            Map.entry("DELETE /api/collections/{id}/entries/{resource}", "one's own"),
            Map.entry("DELETE /api/searches/{id}", "one's own"),
            Map.entry("DELETE /api/tokens/{id}", "one's own"),
            Map.entry("PUT /api/resources/{id}/files/{path}", "named by its digest"),
            Map.entry("PATCH /api/resources/{id}/files/{path}", "a word about a file"),
            Map.entry("DELETE /api/resources/{id}/files/{path}", "named by its path"),
            Map.entry("PATCH /api/uploads/{id}", "tus: Upload-Offset is the precondition"),
            Map.entry("DELETE /api/uploads/{id}", "one's own"));

    @Test
    void everyChangeShouldNameTheRevisionThatItChanges() throws IOException {
        Set<String> without = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : document().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String verb = operation.getKey().toUpperCase(Locale.ROOT);
                if (Set.of("PUT", "PATCH", "DELETE").contains(verb) && !asksForRevision(operation.getValue())) {
                    without.add(verb + " " + path.getKey());
                }
            }
        }
        assertEquals(new TreeSet<>(WITHOUT.keySet()), without);
    }

    private static boolean asksForRevision(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("If-Match")) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode document() throws IOException {
        try (InputStream in = PreconditionsTest.class.getResourceAsStream("/org/wellspring/web/openapi.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        }
    }
}
