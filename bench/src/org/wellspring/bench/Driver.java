package org.wellspring.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** Repeats one kind of work over a number of connections for a bounded time. */
final class Driver {

    /** However fast a server is, a run ends here. */
    private static final int MOST = 2_000_000;

    private static final long CALM_LOOK = 500;

    /** Of one processor. */
    private static final double CALM = 0.1;

    private final int port;
    private final ServerProcess server;

    Driver(int port, ServerProcess server) {
        this.port = port;
        this.server = server;
    }

    /** Waits until the server has nothing left to do, and at most 20 s: what it compiles would be counted with what follows. */
    void calm() throws InterruptedException {
        for (int look = 0; look < 40; look++) {
            double before = server.cpuMillis();
            Thread.sleep(CALM_LOOK);
            if (server.cpuMillis() - before < CALM_LOOK * CALM) {
                return;
            }
        }
    }

    /** As fast as the connections go (closed loop). */
    Figures run(String name, int connections, double seconds, Work work) throws InterruptedException {
        return run(name, connections, seconds, 0, work);
    }

    /**
     * At a given rate (open loop): each operation has its moment, and its time counts from then, so that a stall shows in
     * every operation it delays.
     *
     * @param rate operations a second over all connections; 0 for as fast as they go
     */
    Figures run(String name, int connections, double seconds, double rate, Work work) throws InterruptedException {
        long[][] nanos = new long[connections][];
        var failures = new AtomicLong();
        var started = new CountDownLatch(connections);
        Thread[] threads = new Thread[connections];
        double cpu = server.cpuMillis();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        for (int index = 0; index < connections; index++) {
            int own = index;
            threads[index] = new Thread(() -> {
                started.countDown();
                nanos[own] = repeat(new Random(own), begin, end, own, connections, rate, work, failures);
            });
            threads[index].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        long wall = System.nanoTime() - begin;
        double used = server.cpuMillis() - cpu;
        return new Figures(name, Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), wall, used, failures.get());
    }

    private long[] repeat(
            Random chance, long begin, long end, int own, int connections, double rate, Work work, AtomicLong failures) {
        long[] nanos = new long[1 << 12];
        int count = 0;
        try (var connection = new HttpConnection(port)) {
            while (count < MOST / connections) {
                long due = rate == 0 ? System.nanoTime() : begin + (long) ((count * (long) connections + own) * 1e9 / rate);
                if (due >= end) {
                    break;
                }
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    java.util.concurrent.locks.LockSupport.parkNanos(wait);
                }
                if (!attempt(connection, chance, work)) {
                    failures.incrementAndGet();
                }
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count++] = System.nanoTime() - due;
            }
        } catch (IOException closing) {
            failures.incrementAndGet();
        }
        return Arrays.copyOf(nanos, count);
    }

    private static boolean attempt(HttpConnection connection, Random chance, Work work) throws IOException {
        try {
            return work.once(connection, chance);
        } catch (IOException broken) {
            connection.close();
            return false;
        }
    }
}
