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
