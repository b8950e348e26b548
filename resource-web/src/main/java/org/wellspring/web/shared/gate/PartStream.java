package org.wellspring.web.shared.gate;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;

/** One part of a multipart body after the other, each up to the delimiter behind it (RFC 2046 section 5.1.1). */
final class PartStream extends InputStream {

    private static final int WINDOW = 64 * 1024;

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] window = new byte[WINDOW];
    private int from;
    private int to;

    /** Where the delimiter begins in the window; -1 while it is not in sight. */
    private int end = -1;

    PartStream(InputStream body, String delimiter) {
        this.body = body;
        this.delimiter = delimiter.getBytes(StandardCharsets.US_ASCII);
        // the first delimiter stands at the very beginning, without a line before it
        window[0] = '\r';
        window[1] = '\n';
        to = 2;
    }

    /** Goes on behind the delimiter. */
    void next() throws IOException {
        if (!isOver()) {
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
        from = end + delimiter.length;
        end = -1;
        while (to - from < 2) {
            fill();
        }
        if (window[from] != '\r' || window[from + 1] != '\n') {
            // two hyphens: that was the last part
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
        from += 2;
    }

    boolean isOver() {
        return end >= 0 && from == end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int safe = safe();
        while (safe == from && end < 0) {
            fill();
            safe = safe();
        }
        if (safe == from) {
            return -1;
        }
        int count = Math.min(length, safe - from);
        System.arraycopy(window, from, target, offset, count);
        from += count;
        return count;
    }

    /** Up to where the window holds bytes that belong to the part for certain. */
    private int safe() {
        if (end >= 0) {
            return end;
        }
        for (int at = from; at <= to - delimiter.length; at++) {
            if (window[at] == '\r' && isDelimiter(at)) {
                end = at;
                return at;
            }
        }
        return Math.max(from, to - delimiter.length + 1);
    }

    private boolean isDelimiter(int at) {
        for (int index = 0; index < delimiter.length; index++) {
            if (window[at + index] != delimiter[index]) {
                return false;
            }
        }
        return true;
    }

    private void fill() throws IOException {
        System.arraycopy(window, from, window, 0, to - from);
        to -= from;
        from = 0;
        int count = body.read(window, to, window.length - to);
        if (count < 0) {
            throw new EOFException("The form ends before its last delimiter");
        }
        to += count;
    }
}
