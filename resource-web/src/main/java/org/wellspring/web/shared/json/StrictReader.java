package org.wellspring.web.shared.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** Reads one JSON value from a body: in UTF-8, of bounded size, and nothing behind it. */
final class StrictReader {

    private StrictReader() {}

    /**
     * @throws ProblemException {@code BODY_TOO_LARGE}, {@code MALFORMED_BODY}, or {@code INVALID} with a finding that points
     *     at the field
     */
    static <T> T read(InputStream in, Class<T> type) throws IOException {
        byte[] bytes = in.readNBytes(Json.LARGEST_BODY + 1);
        if (bytes.length > Json.LARGEST_BODY) {
            throw new ProblemException(SharedProblem.BODY_TOO_LARGE, Json.LARGEST_BODY);
        }
        return read(bytes, type);
    }

    static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        CharBuffer text = decode(bytes);
        try (JsonParser parser =
                Json.MAPPER.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
            if (parser.nextToken() == null) {
                throw new ProblemException(SharedProblem.MALFORMED_BODY);
            }
            T value = Json.MAPPER.readValue(parser, type);
            if (value == null || parser.nextToken() != null) {
                throw new ProblemException(SharedProblem.MALFORMED_BODY);
            }
            return value;
        } catch (JacksonException wrong) {
            throw Mistakes.tell(wrong);
        }
    }

    private static CharBuffer decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException notUtf8) {
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
    }
}
