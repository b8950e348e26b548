package org.wellspring.core.content.reading.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImpl;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/** Takes the network away from the whole process: a file may name addresses, and none is ever asked. */
final class NoNetwork {

    private static final Set<String> LOCAL = Set.of("file", "jar", "jrt");

    private NoNetwork() {}

    /** Once in the life of a process. */
    @SuppressWarnings("deprecation") // there is no other way to say it to old-fashioned sockets
    static void begin() throws IOException {
        URL.setURLStreamHandlerFactory(protocol -> LOCAL.contains(protocol) ? null : new Refusal());
        Socket.setSocketImplFactory(NoNetwork::refuse);
        ServerSocket.setSocketFactory(NoNetwork::refuse);
    }

    private static SocketImpl refuse() {
        throw new UncheckedIOException(new IOException("There is no network here"));
    }

    private static final class Refusal extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("There is no network here");
        }
    }
}
