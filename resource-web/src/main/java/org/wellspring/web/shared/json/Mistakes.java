package org.wellspring.web.shared.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** Says where a JSON body went wrong, and how, without repeating what it said. */
final class Mistakes {

    private Mistakes() {}

    static ProblemException tell(JacksonException wrong) {
        if (!(wrong instanceof JsonMappingException mapping) || isUnreadable(wrong)) {
            return new ProblemException(SharedProblem.MALFORMED_BODY);
        }
        return new ProblemException(SharedProblem.INVALID, List.of(finding(pointer(mapping), mapping)));
    }

    /** Not JSON at all, or not to its end; a number too large for its field is JSON all the same. */
    private static boolean isUnreadable(Throwable wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            boolean unreadable = cause instanceof StreamReadException || cause instanceof StreamConstraintsException;
            if (unreadable && !(cause instanceof InputCoercionException)) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(String pointer, JsonMappingException wrong) {
        if (wrong instanceof UnrecognizedPropertyException) {
            return Finding.at(pointer, SharedProblem.UNKNOWN_FIELD);
        }
        if (wrong instanceof InvalidNullException) {
            return Finding.at(pointer, SharedProblem.REQUIRED);
        }
        if (wrong instanceof RefusedTextException) {
            return Finding.at(pointer, SharedProblem.UNPRINTABLE);
        }
        if (wrong.getCause() instanceof InputCoercionException) {
            return Finding.at(pointer, SharedProblem.WRONG_TYPE, TypeNames.of(int.class));
        }
        Class<?> expected = wrong instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return Finding.at(pointer, SharedProblem.WRONG_TYPE, expected == null ? "object" : TypeNames.of(expected));
    }

    /** RFC 6901. */
    private static String pointer(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(token -> "/" + token.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
