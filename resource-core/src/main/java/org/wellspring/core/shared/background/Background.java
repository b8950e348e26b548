package org.wellspring.core.shared.background;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs work beside the requests. Work of some length looks now and then whether the product {@link #isEnding}, and leaves
 * the rest for the next start; what has begun finds its database until it returns.
 */
@ApplicationScoped
public class Background {

    /**
     * Milliseconds before a timer rings for the first time. Payara closes an application's archives once when its web module
     * has started, and a class that is looked for just then is not found.
     */
    public static final long AFTER_START = 6_000;

    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    /** Servers lose patience with an application that does not end. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Not the bean's own monitor: the container's proxy of a synchronized method would hold one of its own all the while. */
    private final Object lock = new Object();

    private Workplace workplace;

    private int running;

    private boolean ending;

    @Inject
    Background(Workplace workplace) {
        this.workplace = workplace;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Background() {}

    /** Returns at once. @return false when the product is being taken down and begins nothing more */
    public boolean run(Runnable work) {
        if (!begin()) {
            return false;
        }
        try {
            workplace.work(() -> {
                try {
                    work.run();
                } finally {
                    over();
                }
            });
            return true;
        } catch (EJBException stopping) {
            over();
            LOG.log(Level.FINE, "The server is stopping", stopping);
            return false;
        }
    }

    public boolean isEnding() {
        synchronized (lock) {
            return ending;
        }
    }

    private boolean begin() {
        synchronized (lock) {
            if (!ending) {
                running++;
            }
            return !ending;
        }
    }

    private void over() {
        synchronized (lock) {
            running--;
            lock.notifyAll();
        }
    }

    /** Begins nothing more, and waits for what has begun. @return how many pieces of work go on beyond all patience */
    int end() {
        long last = System.nanoTime() + PATIENCE.toNanos();
        synchronized (lock) {
            ending = true;
            try {
                while (running > 0 && System.nanoTime() < last) {
                    lock.wait(100);
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            return running;
        }
    }
}
