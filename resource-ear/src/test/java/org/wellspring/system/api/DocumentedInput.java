package org.wellspring.system.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The requests with a JSON body that {@code /api/openapi.json} describes, and bodies for them. */
final class DocumentedInput {

    /** In every free text of the bodies that {@link Request#hostile} makes. */
    static final String HOSTILE = "a\u0000b";

    private static final Set<String> WRITING = Set.of("post", "put", "patch");

    /** Deeper than any record of ours, but for those that hold themselves. */
    private static final int DEEPEST = 12;

    /** Of the form of an identifier, and nothing's. */
    private static final String NOTHING = "0000000000000";

    private final JsonObject document;

    DocumentedInput(String document) {
        this.document = JsonParser.parseString(document).getAsJsonObject();
    }

    /** @param hostile as the document wants it, but that every text holds a character that no text may */
    record Request(String method, String target, String hostile) {

        @Override
        public String toString() {
            return method + " " + target;
        }
    }

    List<Request> requests() {
        List<Request> requests = new ArrayList<>();
        for (Map.Entry<String, JsonElement> path :
                document.getAsJsonObject("paths").entrySet()) {
            String target = path.getKey().replaceAll("\\{[^}]*}", NOTHING);
            for (Map.Entry<String, JsonElement> operation :
                    path.getValue().getAsJsonObject().entrySet()) {
                if (WRITING.contains(operation.getKey())) {
                    String method = operation.getKey().toUpperCase(Locale.ROOT);
                    body(operation.getValue().getAsJsonObject())
                            .map(schema -> example(schema, 0).toString())
                            .ifPresent(hostile -> requests.add(new Request(method, target, hostile)));
                }
            }
        }
        return requests;
    }

    private static Optional<JsonObject> body(JsonObject operation) {
        return Optional.ofNullable(operation.getAsJsonObject("requestBody"))
                .flatMap(body ->
                        Optional.ofNullable(body.getAsJsonObject("content").getAsJsonObject("application/json")))
                .map(json -> json.getAsJsonObject("schema"));
    }

    private JsonElement example(JsonObject schema, int depth) {
        if (schema.has("$ref")) {
            String[] name = schema.get("$ref").getAsString().split("/", -1);
            return example(
                    document.getAsJsonObject("components")
                            .getAsJsonObject("schemas")
                            .getAsJsonObject(name[3]),
                    depth);
        }
        if (schema.has("enum")) {
            return schema.getAsJsonArray("enum").get(0);
        }
        return switch (schema.get("type").getAsString()) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> new JsonPrimitive(1);
            case "boolean" -> new JsonPrimitive(true);
            default -> text(schema);
        };
    }

    private JsonElement object(JsonObject schema, int depth) {
        JsonObject object = new JsonObject();
        if (schema.has("properties") && depth < DEEPEST) {
            schema.getAsJsonObject("properties")
                    .entrySet()
                    .forEach(member -> object.add(
                            member.getKey(), example(member.getValue().getAsJsonObject(), depth + 1)));
        }
        if (schema.has("additionalProperties")
                && schema.get("additionalProperties").isJsonObject()) {
            object.add("en", example(schema.getAsJsonObject("additionalProperties"), depth + 1));
        }
        return object;
    }

    private JsonElement array(JsonObject schema, int depth) {
        JsonArray array = new JsonArray();
        if (depth < DEEPEST) {
            array.add(example(schema.getAsJsonObject("items"), depth + 1));
        }
        return array;
    }

    private static JsonElement text(JsonObject schema) {
        String format = schema.has("format") ? schema.get("format").getAsString() : "";
        return new JsonPrimitive(
                switch (format) {
                    case "date" -> "2026-01-01";
                    case "date-time" -> "2026-01-01T00:00:00Z";
                    default -> schema.has("pattern") ? NOTHING : HOSTILE;
                });
    }
}
