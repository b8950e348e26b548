package org.wellspring.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The least that can acknowledge an upload honestly: read the body, digest it with SHA-256, write it to a new file, fsync,
 * answer. Each body gets a file of its own that stays, as in the product: overwriting one file again and again would reuse
 * its memory in the page cache and measure something else. {@code Sink PORT DIRECTORY}; one connection at a time, until it is
 * stopped.
 */
final class Sink {

    private static int files;

    private Sink() {}

    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        try (var server = new ServerSocket(Integer.parseInt(arguments[0]), 4, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket socket = server.accept()) {
                    serve(socket, directory);
                } catch (IOException dropped) {
                    System.err.println("dropped: " + dropped.getMessage());
                }
            }
        }
    }

    private static void serve(Socket socket, Path directory) throws IOException, NoSuchAlgorithmException {
        InputStream in = socket.getInputStream();
        for (long length = length(in); length >= 0; length = length(in)) {
            Path file = directory.resolve("sink-" + ++files);
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 18];
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                for (long left = length; left > 0; ) {
                    int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
                    if (count < 0) {
                        throw new IOException("cut off");
                    }
                    digest.update(buffer, 0, count);
                    for (ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count); bytes.hasRemaining(); ) {
                        out.write(bytes);
                    }
                    left -= count;
                }
                out.force(true);
            }
            byte[] answer = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream()
                    .write(("HTTP/1.1 201 Created\r\nContent-Length: " + answer.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(answer);
        }
    }

    /** The announced length of the next request's body; -1 when the connection ended. */
    private static long length(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return -1;
            }
            head.append((char) next);
        }
        return head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToLong(line -> Long.parseLong(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }
}
