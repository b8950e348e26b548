package org.wellspring.core.content.storage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

/**
 * What is known of a file before its bytes arrive.
 *
 * @param length in bytes; -1 when not announced
 * @param sha256 64 hexadecimal digits; null when not announced
 * @param most the most bytes that are taken
 */
public record Announced(long length, @Nullable String sha256, long most) {

    private static final int DIGITS = 64;

    public Announced {
        if (sha256 != null) {
            sha256 = sha256.toLowerCase(Locale.ROOT);
            if (sha256.length() != DIGITS || !sha256.matches("[0-9a-f]+")) {
                throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
            }
        }
    }

    /** Refuses before a single byte is read what could not be kept. */
    void refuseTooLarge() {
        if (length > most) {
            throw new ProblemException(ContentProblem.TOO_LARGE, most);
        }
    }

    /** Refuses as soon as more arrived than may. */
    void refuseExcess(long arrived) {
        if (arrived > most) {
            throw new ProblemException(ContentProblem.TOO_LARGE, most);
        }
        if (length >= 0 && arrived > length) {
            throw new ProblemException(ContentProblem.LENGTH_MISMATCH, length, arrived);
        }
    }

    /** Refuses what ended early or came with other bytes. */
    void verify(long arrived, String computed) {
        if (length >= 0 && arrived != length) {
            throw new ProblemException(ContentProblem.LENGTH_MISMATCH, length, arrived);
        }
        if (sha256 != null && !sha256.equals(computed)) {
            throw new ProblemException(ContentProblem.DIGEST_MISMATCH, sha256, computed);
        }
    }
}
