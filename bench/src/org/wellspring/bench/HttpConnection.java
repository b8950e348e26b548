package org.wellspring.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One keep-alive HTTP/1.1 connection to a port on 127.0.0.1, and to nowhere else. Written for low cost, because the driver
 * shares its two cores with the server it measures: no pooling, no redirects, no compression.
 */
final class HttpConnection implements Closeable {

    /** What came back. @param body empty when the caller did not ask to keep it */
    record Response(int status, Map<String, String> headers, byte[] body, long length) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final int port;
    private final byte[] chunk = new byte[1 << 16];
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    HttpConnection(int port) {
        this.port = port;
    }

    Response send(String method, String path, Map<String, String> headers, byte[] body, boolean keep) throws IOException {
        if (socket == null) {
            open();
        }
        var head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port).append("\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (body.length > 0 || method.equals("POST") || method.equals("PUT")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        if (body.length > 0 && body.length < 1 << 15) {
            byte[] whole = new byte[start.length + body.length];
            System.arraycopy(start, 0, whole, 0, start.length);
            System.arraycopy(body, 0, whole, start.length, body.length);
            out.write(whole);
        } else {
            out.write(start);
            out.write(body);
        }
        out.flush();
        return receive(method, keep);
    }

    private void open() throws IOException {
        socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(120_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    private Response receive(String method, boolean keep) throws IOException {
        int status;
        Map<String, String> headers = new HashMap<>();
        do {
            status = Integer.parseInt(line().split(" ", 3)[1]);
            headers.clear();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        } while (status == 100);
        var kept = new ByteArrayOutputStream();
        long length = 0;
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        if (!bodiless && "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            for (int size = Integer.parseInt(line().split(";")[0].strip(), 16); size > 0; ) {
                length += size;
                copy(size, keep ? kept : null);
                line();
                size = Integer.parseInt(line().split(";")[0].strip(), 16);
            }
            line();
        } else if (!bodiless && headers.containsKey("content-length")) {
            length = Long.parseLong(headers.get("content-length"));
            copy(length, keep ? kept : null);
        }
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Response(status, headers, kept.toByteArray(), length);
    }

    private void copy(long length, OutputStream target) throws IOException {
        for (long left = length; left > 0; ) {
            int count = in.read(chunk, 0, (int) Math.min(left, chunk.length));
            if (count < 0) {
                throw new EOFException();
            }
            if (target != null) {
                target.write(chunk, 0, count);
            }
            left -= count;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
