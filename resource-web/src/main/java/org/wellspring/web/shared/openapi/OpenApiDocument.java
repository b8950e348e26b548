package org.wellspring.web.shared.openapi;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellspring.web.shared.http.ProblemDocument;

/** Writes the OpenAPI document. Arguments: the folder of classes, the folder of sources, the file to write, the version. */
public final class OpenApiDocument {

    private OpenApiDocument() {}

    public static void main(String[] arguments) throws IOException {
        java.nio.file.Path classes = java.nio.file.Path.of(arguments[0]);
        JavadocSentences sentences = new JavadocSentences(java.nio.file.Path.of(arguments[1]));
        java.nio.file.Path target = java.nio.file.Path.of(arguments[2]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        byte[] document = JsonMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(describe(doors(classes), sentences, arguments[3]));
        Files.write(target, document);
    }

    static Map<String, Object> describe(List<Class<?>> doors, JavadocSentences sentences, String version) {
        Schemas schemas = new Schemas();
        Operations operations = new Operations(schemas, sentences);
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Class<?> door : doors) {
            for (Method method : methods(door)) {
                Operations.verb(method)
                        .ifPresent(verb -> paths.computeIfAbsent(Operations.path(door, method), path -> new TreeMap<>())
                                .put(verb.toLowerCase(java.util.Locale.ROOT), operations.describe(door, method)));
            }
        }
        Map<String, Object> problem = schemas.of(ProblemDocument.class, false);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Wellspring",
                        "version",
                        version,
                        "description",
                        "A city's smart education resource centre: deposit, review, publish, find, reuse.",
                        "license",
                        Map.of("name", "Apache License 2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of(), Map.of("token", List.of()), Map.of("session", List.of())));
        document.put("paths", paths);
        document.put("components", components(schemas, problem));
        return document;
    }

    private static Map<String, Object> components(Schemas schemas, Map<String, Object> problem) {
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", schemas.named());
        components.put(
                "responses",
                Map.of(
                        "problem",
                        Map.of(
                                "description",
                                "What is wrong (RFC 9457); the type's last segment is the problem's code.",
                                "content",
                                Map.of("application/problem+json", Map.of("schema", problem)))));
        components.put(
                "securitySchemes",
                new TreeMap<>(Map.of(
                        "token", Map.of("type", "http", "scheme", "bearer"),
                        "password", Map.of("type", "http", "scheme", "basic"),
                        "session", Map.of("type", "apiKey", "in", "cookie", "name", "ws_session"))));
        return components;
    }

    /** Every class of the build that serves a path under {@code api/}, by name. */
    static List<Class<?>> doors(java.nio.file.Path classes) throws IOException {
        List<Class<?>> doors = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
            for (java.nio.file.Path file : files.filter(path -> path.toString().endsWith("Api.class"))
                    .sorted()
                    .toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                Class<?> type = load(name.substring(0, name.length() - ".class".length()));
                Path path = type.getAnnotation(Path.class);
                if (path != null && path.value().startsWith("api/")) {
                    doors.add(type);
                }
            }
        }
        return doors;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenApiDocument.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Method> methods(Class<?> door) {
        return Stream.of(door.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }
}
