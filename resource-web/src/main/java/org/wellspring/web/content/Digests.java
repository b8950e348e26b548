package org.wellspring.web.content;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

/**
 * The digest headers of RFC 9530: a dictionary (RFC 8941) of byte sequences by algorithm. Only {@code sha-256} is checked; a
 * header that names other algorithms alone is refused, because taking it would promise a check that is not made.
 */
final class Digests {

    private static final int SHA256_BYTES = 32;

    private static final Pattern MEMBER = Pattern.compile(
            "\\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):((?:;[ ]*[a-z*][a-z0-9_.*-]*(?:=[^,;\"]*)?)*)\\s*(?:,|$)");

    private Digests() {}

    /**
     * The digest that a sender announced, as 64 hexadecimal digits; null when none was. Of a plain body the digest of the
     * representation and of the content are the same (RFC 9530 section 3).
     *
     * @throws ProblemException {@link ContentProblem#DIGEST_UNREADABLE}; {@link ContentProblem#DIGEST_MISMATCH} when the two
     *     headers name different ones
     */
    static @Nullable String announced(@Nullable String representation, @Nullable String content) {
        String first = representation == null ? null : sha256(representation);
        String second = content == null ? null : sha256(content);
        if (first != null && second != null && !first.equals(second)) {
            throw new ProblemException(ContentProblem.DIGEST_MISMATCH, first, second);
        }
        return first == null ? second : first;
    }

    /** For {@code Repr-Digest}. */
    static String header(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static String sha256(String header) {
        Matcher member = MEMBER.matcher(header);
        String found = null;
        int end = 0;
        while (member.find() && member.start() == end) {
            if (member.group(1).equals("sha-256")) {
                found = hex(member.group(2));
            }
            end = member.end();
        }
        if (end != header.length() || found == null || header.stripTrailing().endsWith(",")) {
            throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
        }
        return found;
    }

    private static String hex(String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            if (digest.length == SHA256_BYTES) {
                return HexFormat.of().formatHex(digest);
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
    }
}
