package org.wellspring.web.shared.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.wellspring.web.shared.api.Of;

/** Describes what one method of a door takes and gives. */
final class Operations {

    private final Schemas schemas;
    private final JavadocSentences sentences;

    Operations(Schemas schemas, JavadocSentences sentences) {
        this.schemas = schemas;
        this.sentences = sentences;
    }

    /** The HTTP method that a door's method answers; empty for one that is no door. */
    static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** The template of the address, without the patterns that JAX-RS allows in it. */
    static String path(Class<?> door, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + door.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        return path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }

    Map<String, Object> describe(Class<?> door, Method method) {
        Map<String, Object> operation = new LinkedHashMap<>();
        String noun = door.getSimpleName().replaceAll("Api$", "");
        operation.put("operationId", noun + "." + method.getName());
        operation.put("tags", List.of(door.getPackageName().replaceAll("^org\\.wellspring\\.web\\.(\\w+).*", "$1")));
        operation.put("summary", sentences.of(method));
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fields(parameter.getType(), parameters);
            } else if (isBody(parameter)) {
                operation.put("requestBody", body(door, method, parameter));
            } else {
                named(parameter, parameter.getParameterizedType()).ifPresent(parameters::add);
            }
        }
        Of of = method.getAnnotation(Of.class);
        for (String header : of.headers()) {
            parameters.add(parameter("header", header, Map.of("type", "string"), false));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        operation.put("responses", responses(of, parameters));
        return operation;
    }

    private void fields(Class<?> type, List<Map<String, Object>> parameters) {
        for (Field field : type.getDeclaredFields()) {
            if (field.isAnnotationPresent(BeanParam.class)) {
                fields(field.getType(), parameters);
            } else {
                named(field, field.getGenericType()).ifPresent(parameters::add);
            }
        }
    }

    private static boolean isBody(Parameter parameter) {
        return Stream.of(PathParam.class, QueryParam.class, HeaderParam.class, Context.class)
                .noneMatch(parameter::isAnnotationPresent);
    }

    private Optional<Map<String, Object>> named(AnnotatedElement element, Type type) {
        PathParam path = element.getAnnotation(PathParam.class);
        QueryParam query = element.getAnnotation(QueryParam.class);
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        if (path != null) {
            return Optional.of(parameter("path", path.value(), schemas.of(type, true), true));
        }
        if (query != null) {
            Map<String, Object> schema = new TreeMap<>(schemas.of(type, true));
            Optional.ofNullable(element.getAnnotation(DefaultValue.class))
                    .ifPresent(value -> schema.put("default", value.value()));
            return Optional.of(parameter("query", query.value(), schema, false));
        }
        return Optional.ofNullable(header)
                .map(found -> parameter("header", found.value(), schemas.of(type, true), false));
    }

    private static Map<String, Object> parameter(
            String place, String name, Map<String, Object> schema, boolean required) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", place);
        parameter.put("required", required);
        parameter.put("schema", schema);
        return parameter;
    }

    private Map<String, Object> body(Class<?> door, Method method, Parameter parameter) {
        Consumes consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .orElseGet(() -> door.getAnnotation(Consumes.class));
        Map<String, Object> content = new TreeMap<>();
        for (String type : consumes.value()) {
            boolean json = parameter.getType().isRecord();
            content.put(type, json ? Map.of("schema", schemas.of(parameter.getParameterizedType(), true)) : Map.of());
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("required", true);
        body.put("content", content);
        return body;
    }

    private Map<String, Object> responses(Of of, List<Map<String, Object>> parameters) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> good = new LinkedHashMap<>();
        good.put("description", "Done");
        if (of.value() == byte[].class) {
            good.put("content", Map.of("*/*", Map.of()));
        } else if (of.value() != Void.class) {
            good.put("content", Map.of("application/json", Map.of("schema", schemas.answer(of))));
        }
        responses.put(String.valueOf(of.status()), good);
        if (parameters.stream().anyMatch(parameter -> "If-None-Match".equals(parameter.get("name")))
                && of.status() == 200) {
            responses.put("304", Map.of("description", "The caller has it already"));
        }
        responses.put("default", Map.of("$ref", "#/components/responses/problem"));
        return responses;
    }
}
