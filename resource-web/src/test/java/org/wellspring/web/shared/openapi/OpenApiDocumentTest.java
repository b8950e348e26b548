package org.wellspring.web.shared.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document in the build's output, against the classes in the build's output. */
class OpenApiDocumentTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");

    private final JsonNode document = read();

    @Test
    void everyDoorShouldBeDescribedAndNothingElse() throws IOException {
        Set<String> described = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                verb -> described.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertEquals(served(), described);
        assertTrue(described.size() > 60, "only " + described.size());
    }

    @Test
    void everyOperationShouldHaveANameOfItsOwn() {
        List<String> names = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.properties().forEach(operation -> {
                    String name = operation.getValue().path("operationId").asText();
                    assertFalse(name.isBlank(), operation::toString);
                    names.add(name);
                }));

        assertFalse(names.isEmpty());
        assertEquals(names.size(), new TreeSet<>(names).size(), () -> "one name twice: " + names);
    }

    @Test
    void everyReferenceShouldLeadSomewhere() {
        for (String reference : document.findValuesAsText("$ref")) {
            JsonNode target = document.at(reference.substring(1));
            assertTrue(target.isObject() && !target.isEmpty(), reference);
        }
    }

    @Test
    void everyPartOfAnAddressShouldBeAParameter() {
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().forEach(operation -> {
                    Set<String> parameters = new TreeSet<>();
                    operation.path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asText().equals("path")) {
                            parameters.add("{" + parameter.path("name").asText() + "}");
                        }
                    });
                    Set<String> parts = new TreeSet<>();
                    for (String part : path.getKey().split("/", -1)) {
                        if (part.startsWith("{")) {
                            parts.add(part);
                        }
                    }
                    assertEquals(parts, parameters, path.getKey());
                }));
    }

    /** What is made without a key, and why a request that is repeated does no harm, or why an answer is not kept. */
    private static final Map<String, String> MADE_WITHOUT_KEY = Map.of(
            "/api/applications/{id}/evaluation/evaluators", "a group asks a person once for an application",
            "/api/applications/{id}/evaluation/passes", "secrets are shown once and not kept",
            "/api/invitations/accept", "a link works once",
            "/api/people", "the secret of the link is shown once and not kept",
            "/api/problem-reports", "anybody may, also without an account that a key could belong to",
            "/api/proposals/{id}/objections", "anybody may, also without an account that a key could belong to",
            "/api/resources/{id}/versions", "answers the version that is being written already",
            "/api/tokens", "the secret is shown once and not kept",
            "/api/uploads", "an upload is continued and not begun again (tus)",
            "/api/vocabularies/{scheme}", "the code is the key");

    @Test
    void whatAPostMakesShouldBeMadeOnceByAKeyOrForAReason() {
        Set<String> keyed = new TreeSet<>();
        Set<String> keyless = new TreeSet<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode post = path.getValue().path("post");
            if (post.path("responses").has("201")) {
                (hasKey(post) ? keyed : keyless).add(path.getKey());
            }
        });

        assertTrue(keyed.size() >= 10, () -> "only " + keyed);
        assertEquals(new TreeSet<>(MADE_WITHOUT_KEY.keySet()), keyless);
    }

    private static boolean hasKey(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("header")
                    && parameter.path("name").asText().equals("Idempotency-Key")) {
                return true;
            }
        }
        return false;
    }

    /** Found without the code that writes the document, from every class there is. */
    private static Set<String> served() throws IOException {
        Set<String> served = new TreeSet<>();
        for (Class<?> type : classes()) {
            Path door = type.getAnnotation(Path.class);
            if (door == null || !door.value().startsWith("api")) {
                continue;
            }
            for (Method method : type.getMethods()) {
                Path own = method.getAnnotation(Path.class);
                Stream.of(method.getAnnotations())
                        .map(annotation -> annotation.annotationType().getSimpleName())
                        .filter(Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")::contains)
                        .forEach(verb -> served.add(verb + " /" + door.value()
                                + (own == null ? "" : "/" + own.value().replace(": .+", ""))));
            }
        }
        return served;
    }

    private static List<Class<?>> classes() throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES.resolve("org/wellspring/web"))) {
            for (java.nio.file.Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceAll("\\.class$", "");
                if (!name.endsWith("-info")) {
                    classes.add(Class.forName(name, false, OpenApiDocumentTest.class.getClassLoader()));
                }
            }
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
        return classes;
    }

    private static JsonNode read() {
        try (InputStream in = OpenApiDocumentTest.class.getResourceAsStream("/org/wellspring/web/openapi.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(in));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
