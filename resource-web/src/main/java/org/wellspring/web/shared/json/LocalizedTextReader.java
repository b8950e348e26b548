package org.wellspring.web.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.wellspring.api.shared.LocalizedText;

/** An object of texts by language tag (RFC 5646); a tag that cannot be one is an unknown field. */
final class LocalizedTextReader extends StdDeserializer<LocalizedText> {

    private static final long serialVersionUID = 1L;

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}");

    LocalizedTextReader() {
        super(LocalizedText.class);
    }

    @Override
    public LocalizedText deserialize(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.START_OBJECT)) {
            return (LocalizedText) context.handleUnexpectedToken(LocalizedText.class, in);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String tag = in.currentName();
            in.nextToken();
            try {
                if (!TAG.matcher(tag).matches()) {
                    context.handleUnknownProperty(in, this, LocalizedText.class, tag);
                    continue;
                }
                texts.put(tag, text(in, context));
            } catch (JsonMappingException wrong) {
                if (wrong.getPath().isEmpty()) {
                    wrong.prependPath(LocalizedText.class, tag);
                }
                throw wrong;
            }
        }
        return new LocalizedText(texts);
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) {
        return LocalizedText.EMPTY;
    }

    private static String text(JsonParser in, DeserializationContext context) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, in);
        }
        String text = in.getText();
        if (!Characters.printable(text)) {
            throw new RefusedTextException(in);
        }
        return text;
    }
}
