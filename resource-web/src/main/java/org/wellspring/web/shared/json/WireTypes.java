package org.wellspring.web.shared.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/** How the language's own types look in JSON. Each is read from one form only. */
final class WireTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    private static final int LAST_YEAR = 9999;

    WireTypes() {
        addDeserializer(String.class, new Text<>(String.class, Optional::of));
        addDeserializer(Id.class, new Text<>(Id.class, WireTypes::id));
        addDeserializer(LocalDate.class, new Text<>(LocalDate.class, WireTypes::date));
        addDeserializer(LocalizedText.class, new LocalizedTextReader());
        addSerializer(Id.class, new Written<>(Id.class, Id::toString));
        addSerializer(LocalizedText.class, new LocalizedTextWriter());
        addKeySerializer(Enum.class, new EnumKeyWriter());
        setDeserializerModifier(new EnumReaders());
        setSerializerModifier(new EnumWriters());
    }

    private static Optional<Id> id(String text) {
        try {
            return Optional.of(Id.parse(text));
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Reads a JSON string, and nothing that could be taken for one. */
    private static final class Text<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, Optional<T>> parse;

        Text(Class<T> type, Function<String, Optional<T>> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, in);
            }
            String text = in.getText();
            if (!Characters.printable(text)) {
                throw new RefusedTextException(in);
            }
            Optional<T> value = parse.apply(text);
            return value.isPresent()
                    ? value.get()
                    : (T) context.handleWeirdStringValue((Class<T>) _valueClass, "", "unreadable");
        }

        @Override
        public @Nullable Object getEmptyValue(DeserializationContext context) {
            return _valueClass == String.class ? "" : null;
        }
    }

    private static final class Written<T> extends StdScalarSerializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> text;

        Written(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(text.apply(value));
        }
    }

    private static final class LocalizedTextWriter extends StdScalarSerializer<LocalizedText> {

        private static final long serialVersionUID = 1L;

        LocalizedTextWriter() {
            super(LocalizedText.class);
        }

        @Override
        public void serialize(LocalizedText text, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject(text);
            for (Map.Entry<String, String> entry : text.values().entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }

    private static final class EnumReaders extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> standard) {
            Map<String, Object> constants = Arrays.stream(type.getRawClass().getEnumConstants())
                    .collect(Collectors.toMap(constant -> TypeNames.kebab((Enum<?>) constant), Function.identity()));
            @SuppressWarnings("unchecked")
            Class<Object> raw = (Class<Object>) type.getRawClass();
            return new Text<>(raw, text -> Optional.ofNullable(constants.get(text)));
        }
    }

    private static final class EnumWriters extends BeanSerializerModifier {

        private static final long serialVersionUID = 1L;

        @Override
        public JsonSerializer<?> modifyEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription bean, JsonSerializer<?> standard) {
            Map<Object, String> names = Arrays.stream(type.getRawClass().getEnumConstants())
                    .collect(Collectors.toMap(Function.identity(), constant -> TypeNames.kebab((Enum<?>) constant)));
            return new Written<>(Object.class, names::get);
        }
    }

    /** A count by outcome names the outcome as every other member does. */
    @SuppressWarnings("rawtypes")
    private static final class EnumKeyWriter extends JsonSerializer<Enum> {

        @Override
        public void serialize(Enum constant, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeFieldName(TypeNames.kebab(constant));
        }
    }
}
