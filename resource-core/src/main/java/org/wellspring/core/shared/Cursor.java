package org.wellspring.core.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/**
 * A place in a list that is sorted by time and then by identifier. Query with
 * {@code at <= :at and (at < :at or id < :id)}, which an index on (at, id) answers at any depth.
 */
public record Cursor(Instant at, long id) {

    /** Before the first entry of a list that shows the newest first. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    /** Before the first entry of a list that shows the oldest first. */
    public static final Cursor OLDEST = new Cursor(Instant.EPOCH, Long.MIN_VALUE);

    public static String after(Instant at, Id id) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((Long.toString(micros, 36) + "." + id).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param text from a caller; null gives {@code start} */
    public static Cursor read(@Nullable String text, Cursor start) {
        if (text == null || text.isEmpty()) {
            return start;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int dot = plain.indexOf('.');
            long micros = Long.parseLong(plain.substring(0, dot), 36);
            Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            if (at.isBefore(OLDEST.at) || at.isAfter(NEWEST.at)) {
                throw new ProblemException(SharedProblem.BAD_CURSOR);
            }
            return new Cursor(at, Id.parse(plain.substring(dot + 1)).value());
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | java.time.DateTimeException
                | ArithmeticException
                | ProblemException bad) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
    }
}
