package org.wellspring.core.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Map;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/**
 * Records as documents in a column or beside a file: empty parts left out, dates as ISO 8601, members in the record's
 * order, so that equal records give equal bytes. Reading ignores members it does not know: an older application may meet
 * a newer document.
 */
public final class StoredJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(Id.class, new IdWriter())
                    .addDeserializer(Id.class, new IdReader())
                    .addSerializer(LocalizedText.class, new TextWriter())
                    .addDeserializer(LocalizedText.class, new TextReader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper WHOLE = MAPPER.rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private StoredJson() {}

    /** With empty parts written too, for records whose empty texts and lists are read back as such. */
    public static String writeWhole(Object record) {
        try {
            return WHOLE.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of our own cannot be written", impossible);
        }
    }

    public static String write(Object record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record of our own cannot be written", impossible);
        }
    }

    public static <T> T read(String document, Class<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored document cannot be read", damaged);
        }
    }

    public static <T> T read(String document, TypeReference<T> type) {
        try {
            return MAPPER.readValue(document, type);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("A stored document cannot be read", damaged);
        }
    }

    private static final class IdWriter extends StdSerializer<Id> {

        private static final long serialVersionUID = 1L;

        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.toString());
        }
    }

    private static final class IdReader extends StdDeserializer<Id> {

        private static final long serialVersionUID = 1L;

        IdReader() {
            super(Id.class);
        }

        @Override
        public Id deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Id.parse(in.getText());
        }
    }

    private static final class TextWriter extends StdSerializer<LocalizedText> {

        private static final long serialVersionUID = 1L;

        TextWriter() {
            super(LocalizedText.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, LocalizedText text) {
            return text.isEmpty();
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            for (Map.Entry<String, String> entry : text.values().entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }

    private static final class TextReader extends StdDeserializer<LocalizedText> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(LocalizedText.class);
        }

        @Override
        public LocalizedText deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return new LocalizedText(in.readValueAs(new TypeReference<Map<String, String>>() {}));
        }
    }
}
