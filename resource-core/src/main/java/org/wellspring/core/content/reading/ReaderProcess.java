package org.wellspring.core.content.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wellspring.core.content.reading.child.Answer;
import org.wellspring.core.content.reading.child.Picture;

/**
 * One running process that reads files, with so much memory and no more, no environment, and a folder of its own for what it
 * lays down meanwhile. When a file takes too long, or anything else goes wrong, it is killed, and another one is started for
 * the next file.
 */
public final class ReaderProcess implements AutoCloseable {

    /** What a process ends with when its memory is used up. */
    private static final int OUT_OF_MEMORY = 3;

    /** What it takes to start on a busy machine, on top of what a file may take. */
    private static final Duration START = Duration.ofSeconds(20);

    private final Process process;
    private final Path folder;
    private final DataOutputStream orders;
    private final DataInputStream answers;
    private boolean fresh = true;
    private volatile boolean late;

    private ReaderProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** What it says of a file. */
    public record Result(Answer answer, Picture picture) {}

    /**
     * @param place a folder that is the reader's own
     * @param megabytes of heap
     */
    static ReaderProcess start(Path place, long megabytes) throws IOException {
        Path libraries = new ReaderKit(place).libraries();
        Path folder = Files.createTempDirectory(place, "work-");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Duser.home=" + folder,
                "-Dfile.encoding=UTF-8",
                "-cp",
                libraries.resolve("*").toString(),
                "org.wellspring.core.content.reading.child.Reader"));
        // names of files are written as the server writes them; nothing else of its surroundings is told
        builder.environment().keySet().retainAll(Set.of("LANG", "LC_ALL", "LC_CTYPE"));
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new ReaderProcess(builder.start(), folder);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /**
     * Reads one file. A picture that ends the process costs no text.
     *
     * @throws ReaderGone when the process ended, or was ended because time was up
     */
    Result read(Path file, String mediaType, Duration limit) throws ReaderGone {
        CountDownLatch answered = new CountDownLatch(1);
        watch(answered, fresh ? limit.plus(START) : limit);
        try {
            orders.writeUTF(file.toString());
            orders.writeUTF(mediaType);
            orders.flush();
            Answer answer = Answer.read(answers);
            fresh = false;
            return new Result(answer, picture());
        } catch (IOException gone) {
            throw new ReaderGone(reason());
        } finally {
            answered.countDown();
        }
    }

    private Picture picture() {
        try {
            return Picture.read(answers);
        } catch (IOException gone) {
            close();
            return new Picture(0, 0, "");
        }
    }

    private void watch(CountDownLatch answered, Duration limit) {
        Thread watch = new Thread(
                () -> {
                    try {
                        if (!answered.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                            late = true;
                            process.destroyForcibly();
                        }
                    } catch (InterruptedException over) {
                        process.destroyForcibly();
                    }
                },
                "reader watch");
        watch.setDaemon(true);
        watch.start();
    }

    private Failing reason() {
        try {
            if (late) {
                return Failing.TIME;
            }
            boolean ended = process.waitFor(2, TimeUnit.SECONDS);
            return ended && process.exitValue() == OUT_OF_MEMORY ? Failing.MEMORY : Failing.CRASHED;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return Failing.CRASHED;
        } finally {
            close();
        }
    }

    /** Kills it, and removes what it laid down. */
    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            ReaderKit.clear(folder);
        } catch (IOException left) {
            // the next start removes it
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
