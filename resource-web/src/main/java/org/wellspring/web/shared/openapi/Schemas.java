package org.wellspring.web.shared.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.Text;
import org.wellspring.web.shared.api.Of;
import org.wellspring.web.shared.json.RequiredMembers;
import org.wellspring.web.shared.json.TypeNames;

/** JSON Schema (2020-12) of the types on the wire, as {@code web.shared.json} reads and writes them. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(Object.class, Map.of("type", "object")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(double.class, Map.of("type", "number")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(Id.class, Map.of("type", "string", "pattern", "^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13}$")),
            Map.entry(
                    LocalizedText.class,
                    Map.of(
                            "type", "object",
                            "description", "One text in several languages, by BCP 47 tag",
                            "additionalProperties", Map.of("type", "string"))));

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<String, Class<?>> owners = new TreeMap<>();

    /** Schemas by name. */
    Map<String, Object> named() {
        return named;
    }

    /** What a door answers. */
    Map<String, Object> answer(Of of) {
        Map<String, Object> one = of(of.value(), false);
        if (of.slice()) {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("items", array(one));
            members.put("next", Map.of("type", "string", "description", "Cursor of the next page"));
            return Map.of("type", "object", "properties", members, "required", List.of("items"));
        }
        return of.list() ? array(one) : one;
    }

    /** @param incoming whether a caller sends it: then what it does not name is refused */
    Map<String, Object> of(Type type, boolean incoming) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] parts = parameterized.getActualTypeArguments();
            return Collection.class.isAssignableFrom(raw)
                    ? array(of(parts[0], incoming))
                    : Map.of("type", "object", "additionalProperties", of(parts[1], incoming));
        }
        Class<?> raw = (Class<?>) type;
        Map<String, Object> plain = PLAIN.get(raw);
        return plain == null ? reference(raw, incoming) : plain;
    }

    /** With the limits that the type declares (JSON Schema Validation 2020-12 section 6); lengths are in code points, as there. */
    private Map<String, Object> limited(AnnotatedType type, boolean incoming) {
        Map<String, Object> schema = new LinkedHashMap<>(
                type instanceof AnnotatedParameterizedType parameterized
                        ? entries(parameterized, incoming)
                        : of(type.getType(), incoming));
        Text text = type.getAnnotation(Text.class);
        if (text != null && type.getType() == LocalizedText.class) {
            schema.put("additionalProperties", Map.of("type", "string", "maxLength", text.most()));
        } else if (text != null) {
            schema.put("maxLength", text.most());
            if (text.required()) {
                schema.put("minLength", 1);
            }
        }
        Size size = type.getAnnotation(Size.class);
        if (size != null) {
            schema.put(schema.containsKey("items") ? "maxItems" : "maxProperties", size.max());
        }
        Min least = type.getAnnotation(Min.class);
        Max most = type.getAnnotation(Max.class);
        if (least != null && most != null) {
            schema.put("minimum", least.value());
            schema.put("maximum", most.value());
        }
        return schema;
    }

    private Map<String, Object> entries(AnnotatedParameterizedType type, boolean incoming) {
        AnnotatedType[] parts = type.getAnnotatedActualTypeArguments();
        return parts.length == 1
                ? array(limited(parts[0], incoming))
                : Map.of("type", "object", "additionalProperties", limited(parts[1], incoming));
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    private Map<String, Object> reference(Class<?> type, boolean incoming) {
        String name = name(type);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException(owner + " and " + type + " would have the same name in the document");
        }
        if (owner == null) {
            named.put(name, Map.of());
            named.put(name, type.isEnum() ? constants(type) : members(type, incoming));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null
                ? type.getSimpleName()
                : around.getSimpleName().replaceAll("Api$", "") + "." + type.getSimpleName();
    }

    private static Map<String, Object> constants(Class<?> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(constant -> TypeNames.kebab((Enum<?>) constant))
                .toList();
        return Map.of("type", "string", "enum", names);
    }

    private Map<String, Object> members(Class<?> type, boolean incoming) {
        if (!type.isRecord()) {
            throw new IllegalStateException(type + " is no record and cannot be on the wire");
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.put(component.getName(), limited(component.getAnnotatedType(), incoming));
            if (RequiredMembers.isRequired(component)) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (incoming) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }
}
