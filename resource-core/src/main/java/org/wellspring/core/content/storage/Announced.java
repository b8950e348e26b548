package org.wellspring.core.content.storage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Digest;
import org.wellspring.api.shared.ProblemException;

/**
 * What is known of a file before its bytes arrive.
 *
 * @param length in bytes; -1 when not announced
 * @param digests that the bytes must have; empty when none was announced
 * @param most the most bytes that are taken
 */
public record Announced(long length, List<Digest> digests, long most) {

    public Announced {
        digests = digests.stream().map(Announced::readable).toList();
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
    void verify(long arrived, Map<Digest.Algorithm, String> computed) {
        if (length >= 0 && arrived != length) {
            throw new ProblemException(ContentProblem.LENGTH_MISMATCH, length, arrived);
        }
        for (Digest digest : digests) {
            String found = String.valueOf(computed.get(digest.algorithm()));
            if (!digest.hex().equals(found)) {
                throw new ProblemException(ContentProblem.DIGEST_MISMATCH, digest.hex(), found);
            }
        }
    }

    private static Digest readable(Digest digest) {
        String hex = digest.hex().toLowerCase(Locale.ROOT);
        if (hex.length() != 2 * digest.algorithm().bytes() || !hex.matches("[0-9a-f]+")) {
            throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
        }
        return new Digest(digest.algorithm(), hex);
    }
}
