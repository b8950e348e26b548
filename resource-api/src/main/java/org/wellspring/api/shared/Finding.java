package org.wellspring.api.shared;

import java.util.List;

/**
 * One thing wrong with one field.
 *
 * @param pointer where, as a JSON pointer (RFC 6901) into the request body; "" is the whole
 * @param arguments for the text of the problem, in the order its message names them
 */
public record Finding(String pointer, Problem problem, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding at(String pointer, Problem problem, Object... arguments) {
        return new Finding(pointer, problem, List.of(arguments));
    }
}
