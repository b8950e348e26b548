package org.wellspring.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to the server that breaks each time so many bytes have passed, and that can be down altogether. */
public final class BadLine implements AutoCloseable {

    private final URI server;
    private final int bytesUntilItBreaks;
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger breaks = new AtomicInteger();
    private volatile boolean down;

    public BadLine(URI server, int bytesUntilItBreaks) {
        this.server = server;
        this.bytesUntilItBreaks = bytesUntilItBreaks;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        threads.execute(this::listen);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public int breaks() {
        return breaks.get();
    }

    public void goDown() {
        down = true;
    }

    public void comeBack() {
        down = false;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @SuppressWarnings("EmptyCatch") // a broken connection is what this is for
    private void carry(Socket client) {
        try (client) {
            if (down) {
                return;
            }
            try (Socket behind = new Socket(server.getHost(), server.getPort())) {
                threads.execute(() -> copy(behind, client, Integer.MAX_VALUE));
                copy(client, behind, bytesUntilItBreaks);
            }
        } catch (IOException broken) {
        }
    }

    @SuppressWarnings("EmptyCatch") // a broken connection is what this is for
    private void copy(Socket from, Socket to, int most) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int passed = 0;
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                if (down) {
                    break;
                }
                passed += count;
                if (passed > most) {
                    breaks.incrementAndGet();
                    break;
                }
                out.write(buffer, 0, count);
            }
            from.close();
            to.close();
        } catch (IOException broken) {
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
