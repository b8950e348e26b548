package org.wellspring.system.crash;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Watches the requests of one depositor and kills the server at the chosen moment, between two instructions of it. */
class Killer {

    /** Bodies from here on count as uploads. */
    private static final int UPLOAD = 100_000;

    private static final long USUAL_WORK = 20_000_000;

    /** What follows a commit is done within this time. */
    private static final long USUAL_AFTERMATH = 400_000_000;

    /** Some requests die when the answer is on its way or just read. */
    private static final double BEYOND = 1.3;

    private final Product server;
    private final Map<String, Long> usualWork = new HashMap<>();
    private Moment moment = new Moment(Integer.MAX_VALUE, Moment.Phase.WORK, 0);
    private int requests;
    private volatile boolean killed;

    Killer(Product server) {
        this.server = server;
    }

    void arm(Moment next) {
        moment = next;
        requests = 0;
        killed = false;
    }

    boolean hasKilled() {
        return killed;
    }

    /** What to tell while the body of this step is sent. */
    IntConsumer watch(Step step) {
        requests++;
        int length = step.body().length;
        return sent -> {
            if (moment.phase() == Moment.Phase.BODY && length >= UPLOAD && sent >= moment.share() * length) {
                killAfter(0);
            }
            if (moment.phase() == Moment.Phase.WORK && sent == length) {
                killAfter((long) (moment.share() * BEYOND * usualWork.getOrDefault(step.kind(), USUAL_WORK)));
            }
        };
    }

    void answered(Step step, long nanoseconds) {
        usualWork.merge(step.kind(), nanoseconds, (before, now) -> (3 * before + now) / 4);
        if (moment.phase() == Moment.Phase.AFTER) {
            killAfter((long) (moment.share() * USUAL_AFTERMATH));
        }
    }

    private void killAfter(long nanoseconds) {
        if (requests < moment.request() || killed) {
            return;
        }
        killed = true;
        Thread death = killAfter(Duration.ofNanos(nanoseconds));
        if (nanoseconds == 0) {
            join(death);
        }
    }

    /** Kills whatever the server is doing then. */
    Thread killAfter(Duration delay) {
        Thread death = new Thread(() -> {
            long end = System.nanoTime() + delay.toNanos();
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
            }
            server.kill();
        });
        death.start();
        return death;
    }

    /** For those who work beside the watched one: never kills, but knows. */
    Killer bystander() {
        Killer watched = this;
        return new Killer(server) {
            @Override
            boolean hasKilled() {
                return watched.hasKilled();
            }
        };
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
