package org.wellspring.core.shared.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final Background background = new Background(onThreadsOf(threads));

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void endShouldWaitForWhatHasBegun() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        background.run(() -> {
            await(mayEnd);
            done.set(true);
        });

        CompletableFuture<Integer> end = CompletableFuture.supplyAsync(background::end, threads);
        while (!background.isEnding()) {
            Thread.onSpinWait();
        }
        assertFalse(end.isDone(), "ended before the work");
        mayEnd.countDown();
        assertEquals(0, end.get());
        assertTrue(done.get());
    }

    @Test
    void nothingShouldBeginAfterTheEnd() {
        background.end();
        assertFalse(background.run(() -> {}));
    }

    @Test
    void workThatFailsShouldNotHoldTheEnd() {
        assertTrue(background.run(() -> {
            throw new IllegalStateException("on purpose");
        }));
        assertEquals(0, background.end());
    }

    @Test
    void workThatTheServerRefusesShouldNotHoldTheEnd() {
        Background refused = new Background(onThreadsOf(work -> {
            throw new EJBException();
        }));
        assertFalse(refused.run(() -> {}));
        assertEquals(0, refused.end());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Workplace onThreadsOf(Executor executor) {
        return new Workplace() {
            @Override
            public void work(Runnable work) {
                executor.execute(work);
            }
        };
    }
}
