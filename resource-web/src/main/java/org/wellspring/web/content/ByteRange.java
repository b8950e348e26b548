package org.wellspring.web.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.shared.ProblemException;

/**
 * A part of a file (RFC 9110 section 14).
 *
 * @param first byte, from 0
 * @param last byte, included
 */
record ByteRange(long first, long last) {

    /** More parts than any honest reader asks for. */
    private static final int MOST = 50;

    private static final Pattern PART = Pattern.compile("\\s*(?:([0-9]{1,18})-([0-9]{0,18})|-([0-9]{1,18}))\\s*");

    long length() {
        return last - first + 1;
    }

    /**
     * The one part of a file of this size that a {@code Range} header asks for. Several parts are joined when they touch;
     * when they do not, the header is ignored, as it is when it cannot be read: then the whole file is the answer.
     *
     * @throws ProblemException {@link ContentProblem#RANGE_OUTSIDE} when no byte asked for exists
     */
    static Optional<ByteRange> of(String header, long size) {
        if (!header.regionMatches(true, 0, "bytes=", 0, "bytes=".length())) {
            return Optional.empty();
        }
        String[] parts = header.substring("bytes=".length()).split(",", -1);
        List<ByteRange> ranges = new ArrayList<>();
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            if (parts.length > MOST || !matcher.matches() || isBackward(matcher)) {
                return Optional.empty();
            }
            within(matcher, size).ifPresent(ranges::add);
        }
        if (ranges.isEmpty()) {
            throw new ProblemException(ContentProblem.RANGE_OUTSIDE, size);
        }
        return joined(ranges);
    }

    private static boolean isBackward(Matcher part) {
        String first = part.group(1);
        String last = part.group(2);
        return first != null && !last.isEmpty() && Long.parseLong(last) < Long.parseLong(first);
    }

    private static Optional<ByteRange> within(Matcher part, long size) {
        if (part.group(1) == null) {
            long length = Math.min(Long.parseLong(part.group(3)), size);
            return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
        }
        long first = Long.parseLong(part.group(1));
        long last = part.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(part.group(2)), size - 1);
        return first >= size ? Optional.empty() : Optional.of(new ByteRange(first, last));
    }

    private static Optional<ByteRange> joined(List<ByteRange> ranges) {
        ranges.sort(Comparator.comparingLong(ByteRange::first));
        ByteRange whole = ranges.get(0);
        for (ByteRange range : ranges) {
            if (range.first > whole.last + 1) {
                return Optional.empty();
            }
            whole = new ByteRange(whole.first, Math.max(whole.last, range.last));
        }
        return Optional.of(whole);
    }
}
