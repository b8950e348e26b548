package org.wellspring.web.shared.gate;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.web.shared.http.FormToken;

/**
 * A form's body, read once and kept, so that the form token can be looked at before a door reads the fields. Some servers
 * give the fields to the door from the stream, others from the request's parameters: this answers both from the same bytes.
 */
final class FormBody extends HttpServletRequestWrapper {

    static final int LARGEST = 1 << 20;

    private final byte[] bytes;

    /** One for all who ask (Servlet 6.0 section 3.1.1): Jersey asks again for each piece it reads. */
    private final ServletInputStream stream;

    private final Map<String, String[]> parameters;

    FormBody(HttpServletRequest request) throws IOException {
        super(request);
        bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ProblemException(SharedProblem.BODY_TOO_LARGE, LARGEST);
        }
        stream = new Kept(new ByteArrayInputStream(bytes));
        Map<String, List<String>> found = new LinkedHashMap<>();
        collect(found, request.getQueryString());
        collect(found, new String(bytes, StandardCharsets.UTF_8));
        parameters = new LinkedHashMap<>();
        found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        request.setAttribute(FormToken.ATTRIBUTE, getParameter(FormToken.FIELD));
    }

    /** Whether a request carries a form of ours: JSON doors take none. */
    static boolean isIn(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && type != null
                && type.regionMatches(true, 0, "application/x-www-form-urlencoded", 0, 33)
                && !request.getRequestURI().startsWith("/api/");
    }

    private static void collect(Map<String, List<String>> found, @Nullable String encoded) {
        if (encoded == null || encoded.isEmpty()) {
            return;
        }
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            found.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
        }
    }

    private static String decode(String text) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') < 0) {
                return decoded;
            }
        } catch (IllegalArgumentException badEscape) {
            // refused below
        }
        throw new ProblemException(SharedProblem.MALFORMED_BODY);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    /** Bytes that are here already. */
    static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream in;

        Kept(ByteArrayInputStream in) {
            this.in = in;
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return in.read(target, offset, length);
        }

        @Override
        public int available() {
            return in.available();
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Not read asynchronously");
        }
    }
}
