package org.wellspring.bench;

import java.io.IOException;
import java.util.Random;

/** One operation of a run. Sends what it needs over the connection and answers whether the response was the right one. */
@FunctionalInterface
interface Work {

    boolean once(HttpConnection connection, Random chance) throws IOException;
}
