package org.wellspring.web.shared.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.json.Json;

/** Entity tags and what a caller demands of them (RFC 9110 sections 8.8.3 and 13.1). */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(?:,|$)");
    private static final Pattern NUMBERED = Pattern.compile("\"([0-9]{1,18})(?:-[0-9a-f]+)?\"");
    private static final int DIGEST_LETTERS = 16;
    private static final String ANY = "*";

    private EntityTags() {}

    public static String of(long revision) {
        return "\"" + revision + "\"";
    }

    /**
     * For what one revision does not tell alone: a record that says other things on another day, to another caller, or after
     * something beside it changed. Who writes may send it like the revision's own tag.
     *
     * @param written the record as it is sent
     */
    public static String of(long revision, byte[] written) {
        return "\"" + revision + "-" + digest(written) + "\"";
    }

    /** For a record without a revision, which nobody changes over HTTP. */
    public static String ofContent(Object record) {
        return "\"" + digest(Json.bytes(record)) + "\"";
    }

    private static String digest(byte[] written) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(written);
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the caller already holds what has this tag; the comparison is weak, as it should be for reading. */
    public static boolean noneMatchFails(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals(ANY)
                || parse(ifNoneMatch).stream().anyMatch(given -> tag.equals(strong(given)));
    }

    /** Whether the caller demands a state that this tag is not; the comparison is strong, as it must be for writing. */
    public static boolean matchFails(@Nullable String ifMatch, String tag) {
        return ifMatch != null
                && !ifMatch.strip().equals(ANY)
                && !parse(ifMatch).contains(tag);
    }

    /**
     * The revision a caller says to have read.
     *
     * @param present asked only when the caller accepts several, or any
     * @throws ProblemException {@code REVISION_REQUIRED}, {@code REVISION_STALE}, {@code BAD_PARAMETER}
     */
    public static long revision(@Nullable String ifMatch, LongSupplier present) {
        if (ifMatch == null) {
            throw new ProblemException(SharedProblem.REVISION_REQUIRED);
        }
        if (ifMatch.strip().equals(ANY)) {
            return present.getAsLong();
        }
        List<String> tags = parse(ifMatch);
        if (tags.size() == 1) {
            return number(tags.get(0));
        }
        long now = present.getAsLong();
        if (tags.stream()
                .map(NUMBERED::matcher)
                .anyMatch(tag -> tag.matches() && Long.parseLong(tag.group(1)) == now)) {
            return now;
        }
        throw new ProblemException(SharedProblem.REVISION_STALE);
    }

    /** A tag that no revision of ours could have had matches none. */
    private static long number(String tag) {
        Matcher numbered = NUMBERED.matcher(tag);
        if (numbered.matches()) {
            return Long.parseLong(numbered.group(1));
        }
        throw new ProblemException(SharedProblem.REVISION_STALE);
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static List<String> parse(String header) {
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tags.add((matcher.group(1) == null ? "" : "W/") + "\"" + matcher.group(2) + "\"");
            end = matcher.end();
        }
        if (end != header.length() || tags.isEmpty()) {
            throw new ProblemException(SharedProblem.BAD_PARAMETER, "If-Match");
        }
        return tags;
    }
}
