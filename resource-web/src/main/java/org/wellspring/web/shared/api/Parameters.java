package org.wellspring.web.shared.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.json.TypeNames;

/** Reads query parameters and headers that are more than text. */
public final class Parameters {

    private static final int LONGEST_KEY = 200;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private Parameters() {}

    /** Null when it was left out. @throws ProblemException {@code BAD_PARAMETER} */
    public static @Nullable Id id(@Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Id.parse(text);
        } catch (ProblemException none) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, name);
        }
    }

    /** A constant in lower-kebab-case; null when it was left out. @throws ProblemException {@code BAD_PARAMETER} */
    public static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, @Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> TypeNames.kebab(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.BAD_PARAMETER, name));
    }

    /** A day in ISO 8601, of the years 1 to 9999; null when it was left out. @throws ProblemException {@code BAD_PARAMETER} */
    public static @Nullable LocalDate day(@Nullable String text, String name) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException none) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, name);
        }
    }

    /** A number of a version or the like. @throws ProblemException {@code NOT_FOUND}: no such version can be */
    public static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return Integer.parseInt(text);
    }

    /** An {@code Idempotency-Key}: at most 200 printable ASCII characters; null when there is none. */
    public static @Nullable String key(@Nullable String header) {
        if (header != null
                && (header.isBlank() || header.length() > LONGEST_KEY || !header.matches("[\\x20-\\x7E]*"))) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "Idempotency-Key");
        }
        return header;
    }
}
