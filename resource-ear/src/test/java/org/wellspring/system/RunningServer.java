package org.wellspring.system;

import java.net.URI;

/** A server with the product on it, in processes of its own, for tests that know nothing but its address. */
public interface RunningServer extends AutoCloseable {

    /** {@code http://127.0.0.1:port}, without a slash at its end; the same over restarts. */
    URI address();

    /** Starts it over the same data and waits until it is ready. */
    void start();

    /** Stops it as an administrator would, and waits. */
    void stop();

    /** Ends its process at once, as a power failure would. */
    void kill();

    /** Stops it, if it runs. */
    @Override
    void close();
}
