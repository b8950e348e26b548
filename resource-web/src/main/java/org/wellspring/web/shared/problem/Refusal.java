package org.wellspring.web.shared.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A no, ready to be sent.
 *
 * @param headers to send beside it, by name
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one answer, is never compared
public record Refusal(int status, String mediaType, Map<String, String> headers, byte[] body) {

    Refusal with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Refusal(status, mediaType, more, body);
    }
}
