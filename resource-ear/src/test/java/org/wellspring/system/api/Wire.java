package org.wellspring.system.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP request written by hand, so that it can be as wrong as it likes. */
public final class Wire {

    private static final int PATIENCE_MILLISECONDS = 60_000;

    private static final int PIECE = 64 * 1024;

    private final URI address;
    private final List<String> headers = new ArrayList<>();
    private IntConsumer watcher = sent -> {};

    public Wire(URI address) {
        this.address = address;
    }

    public Wire header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    /** @param watcher told how many bytes of the body were handed over: 0 after the head, then after every piece */
    public Wire watched(IntConsumer watcher) {
        this.watcher = watcher;
        return this;
    }

    public Answer json(String method, String target, String body) {
        return header("Content-Type", "application/json").send(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    public Answer get(String target) {
        return send("GET", target, new byte[0]);
    }

    public Answer send(String method, String target, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: ").append(address.getAuthority()).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (headers.stream().noneMatch(header -> header.startsWith("Content-Length:"))
                && (body.length > 0 || !method.equals("GET"))) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private Answer exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head);
                watcher.accept(0);
                for (int sent = 0; sent < body.length; sent += PIECE) {
                    int piece = Math.min(PIECE, body.length - sent);
                    out.write(body, sent, piece);
                    watcher.accept(sent + piece);
                }
            } catch (IOException refusedEarly) {
                // the answer was sent before the body was read; it is there to be read
            }
            return Answer.read(socket.getInputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Answer(int status, String head, byte[] bytes) {

        private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}).*", Pattern.DOTALL);

        static Answer read(InputStream in) throws IOException {
            byte[] all = readAsFarAsItGoes(in);
            String text = new String(all, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            Matcher status = STATUS.matcher(text);
            if (end < 0 || !status.matches()) {
                throw new IOException("No answer: " + text);
            }
            String head = text.substring(0, end);
            byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
            boolean chunked = head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
            return new Answer(Integer.parseInt(status.group(1)), head, chunked ? joined(body) : body);
        }

        private static byte[] readAsFarAsItGoes(InputStream in) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            try {
                in.transferTo(all);
            } catch (IOException reset) {
                // the server closed a connection on which it had not read everything
            }
            return all.toByteArray();
        }

        /** As far as they go: the head told the outcome, even where the server died before the end of the body. */
        private static byte[] joined(byte[] chunks) {
            String text = new String(chunks, StandardCharsets.ISO_8859_1);
            StringBuilder whole = new StringBuilder();
            int at = 0;
            for (int line = text.indexOf("\r\n", at); line >= 0; line = text.indexOf("\r\n", at)) {
                int size = Integer.parseInt(
                        text.substring(at, line).split(";", -1)[0].strip(), 16);
                int end = Math.min(line + 2 + size, text.length());
                if (size == 0) {
                    break;
                }
                whole.append(text, line + 2, end);
                at = Math.min(end + 2, text.length());
            }
            return whole.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        public String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        /** Every line of this name, in their order. */
        public List<String> headers(String name) {
            return Pattern.compile("(?im)^" + Pattern.quote(name) + ":[ ]*(.*?)\\s*$")
                    .matcher(head)
                    .results()
                    .map(line -> line.group(1))
                    .toList();
        }

        /** The text or number of the first member of this name. */
        public String member(String name) {
            Matcher member = Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,}\\]]+))")
                    .matcher(body());
            if (!member.find()) {
                throw new IllegalStateException("No " + name + " in " + this);
            }
            return member.group(1) == null ? member.group(2) : member.group(1);
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new IllegalStateException("Wanted " + wanted + " but got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return head.lines().findFirst().orElse("") + " " + body();
        }
    }
}
