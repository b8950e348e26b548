package org.wellspring.web.shared.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text with characters that no text of ours holds. */
final class RefusedTextException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    RefusedTextException(JsonParser in) {
        super(in, "unprintable");
    }
}
