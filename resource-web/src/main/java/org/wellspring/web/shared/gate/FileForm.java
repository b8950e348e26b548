package org.wellspring.web.shared.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.FormToken;
import org.wellspring.web.shared.http.SentFile;

/**
 * A form with one file as its last field (RFC 7578), from a browser without scripts. The fields before it are read here, the
 * file's bytes are what a door then reads, as they come: nothing is kept in memory or in a temporary file.
 */
final class FileForm extends HttpServletRequestWrapper {

    private static final int LONGEST_FIELD = 8_192;

    private static final int MOST_FIELDS = 10;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data;\\s*boundary=\"?([0-9A-Za-z'()+_,./:=?-]{1,70})\"?\\s*");

    private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");

    private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");

    private final PartStream part;

    FileForm(HttpServletRequest request) throws IOException {
        super(request);
        Matcher boundary = BOUNDARY.matcher(request.getContentType());
        if (!boundary.matches()) {
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
        part = new PartStream(request.getInputStream(), "\r\n--" + boundary.group(1));
        text();
        for (int field = 0; field < MOST_FIELDS; field++) {
            String head = head();
            Matcher file = FILE_NAME.matcher(head);
            if (file.find()) {
                SentFile.note(request, plain(file.group(1)));
                return;
            }
            Matcher name = NAME.matcher(head);
            String value = text();
            if (name.find() && name.group(1).equals(FormToken.FIELD)) {
                request.setAttribute(FormToken.ATTRIBUTE, value);
            }
        }
        throw new ProblemException(SharedProblem.MALFORMED_BODY);
    }

    /** Only the deposit page has such a form. */
    static boolean isIn(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length())
                && request.getRequestURI().matches("/deposit/[^/]+/files");
    }

    /** The lines between the delimiter and the empty line. */
    private String head() throws IOException {
        part.next();
        var head = new ByteArrayOutputStream();
        while (head.size() < LONGEST_FIELD) {
            int next = part.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            if (next == '\n' && head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                return head.toString(StandardCharsets.UTF_8);
            }
        }
        throw new ProblemException(SharedProblem.MALFORMED_BODY);
    }

    private String text() throws IOException {
        byte[] value = part.readNBytes(LONGEST_FIELD);
        if (part.read() >= 0) {
            throw new ProblemException(SharedProblem.MALFORMED_BODY);
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Some browsers send a path, and all send a quotation mark as %22. */
    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.replace("%22", "\"").replace("%0D", "").replace("%0A", "");
    }

    @Override
    public ServletInputStream getInputStream() {
        return new ServletInputStream() {

            @Override
            public int read() throws IOException {
                return part.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return part.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return part.isOver();
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("Not read asynchronously");
            }
        };
    }
}
