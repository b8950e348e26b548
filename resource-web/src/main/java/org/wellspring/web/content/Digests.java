package org.wellspring.web.content;

import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Digest;
import org.wellspring.api.content.Digest.Algorithm;
import org.wellspring.api.shared.ProblemException;

/**
 * The digest headers of RFC 9530: a dictionary (RFC 9651) of byte sequences by algorithm. Every digest by an algorithm that
 * {@link Algorithm} knows is verified; others are passed over (RFC 9530 section 2). What is no such dictionary is refused:
 * its sender believes in a check that nobody could make.
 */
final class Digests {

    private static final Pattern MEMBER = Pattern.compile(
            "\\s*([a-z*][a-z0-9_.*-]*)=:([A-Za-z0-9+/]*={0,2}):((?:;[ ]*[a-z*][a-z0-9_.*-]*(?:=[^,;\"]*)?)*)\\s*(?:,|$)");

    private Digests() {}

    /**
     * What a sender announced. Of a plain body the digest of the representation and of the content are the same (RFC 9530
     * section 3).
     *
     * @throws ProblemException {@link ContentProblem#DIGEST_UNREADABLE}; {@link ContentProblem#DIGEST_MISMATCH} when the two
     *     headers name different ones of the same algorithm
     */
    static List<Digest> announced(@Nullable String representation, @Nullable String content) {
        Map<Algorithm, String> all = new EnumMap<>(Algorithm.class);
        for (String header : headers(representation, content)) {
            read(header).forEach((algorithm, hex) -> {
                String before = all.putIfAbsent(algorithm, hex);
                if (before != null && !before.equals(hex)) {
                    throw new ProblemException(ContentProblem.DIGEST_MISMATCH, before, hex);
                }
            });
        }
        List<Digest> digests = new ArrayList<>();
        all.forEach((algorithm, hex) -> digests.add(new Digest(algorithm, hex)));
        return digests;
    }

    /** For {@code Repr-Digest}. */
    static String header(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }

    private static List<String> headers(@Nullable String... given) {
        List<String> headers = new ArrayList<>();
        for (String header : given) {
            if (header != null) {
                headers.add(header);
            }
        }
        return headers;
    }

    /** Of a key that stands twice the last one counts (RFC 9651 section 4.2.2). */
    private static Map<Algorithm, String> read(String header) {
        Map<Algorithm, String> found = new EnumMap<>(Algorithm.class);
        Matcher member = MEMBER.matcher(header);
        int end = 0;
        while (member.find() && member.start() == end) {
            for (Algorithm algorithm : Algorithm.values()) {
                if (algorithm.token().equals(member.group(1))) {
                    found.put(algorithm, hex(member.group(2), algorithm));
                }
            }
            end = member.end();
        }
        if (end == 0 || end != header.length() || header.stripTrailing().endsWith(",")) {
            throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
        }
        return found;
    }

    private static String hex(String base64, Algorithm algorithm) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            if (digest.length == algorithm.bytes()) {
                return HexFormat.of().formatHex(digest);
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new ProblemException(ContentProblem.DIGEST_UNREADABLE);
    }
}
