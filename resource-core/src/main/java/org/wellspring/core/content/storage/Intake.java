package org.wellspring.core.content.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Digest;
import org.wellspring.api.shared.ProblemException;

/** Takes one stream of bytes in: read once, digested and written in the same pass, synchronised at its end. */
final class Intake {

    /** Opens the file that bytes are written to; a test opens one that fails. */
    interface Opener {
        FileChannel open(Path file) throws IOException;
    }

    static final Opener NEW_FILE =
            file -> FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /**
     * Large enough that system calls do not count; small enough that the bytes are still in the processor's cache when they
     * are digested and written, and that a hundred uploads at once fit in memory.
     */
    private static final int LARGEST_BUFFER = 128 * 1024;

    private static final int SMALLEST_BUFFER = 8 * 1024;

    /** As much of the beginning as recognising the type needs. */
    private static final int HEAD = 64 * 1024;

    private final MediaTypes mediaTypes;
    private final Opener opener;

    Intake(MediaTypes mediaTypes, Opener opener) {
        this.mediaTypes = mediaTypes;
        this.opener = opener;
    }

    /** Writes the body to {@code partial}; leaves nothing there when it throws. */
    Arrived receive(InputStream body, Announced announced, Path partial) throws IOException {
        boolean complete = false;
        try (FileChannel channel = opener.open(partial)) {
            Arrived arrived = transfer(body, announced, partial, channel);
            channel.force(true);
            complete = true;
            return arrived;
        } finally {
            if (!complete) {
                Files.deleteIfExists(partial);
            }
        }
    }

    private Arrived transfer(InputStream body, Announced announced, Path partial, FileChannel channel)
            throws IOException {
        byte[] buffer = new byte[bufferSize(announced.length())];
        byte[] head = {};
        Digesting digesting = new Digesting(announced.digests());
        long size = 0;
        for (int count = fill(body, buffer, announced, 0); count > 0; count = fill(body, buffer, announced, size)) {
            if (size == 0) {
                head = Arrays.copyOf(buffer, Math.min(count, HEAD));
            }
            size += count;
            announced.refuseExcess(size);
            digesting.update(buffer, count);
            write(channel, ByteBuffer.wrap(buffer, 0, count));
        }
        Map<Digest.Algorithm, String> computed = digesting.finish();
        announced.verify(size, computed);
        String sha256 = Objects.requireNonNull(computed.get(Digest.Algorithm.SHA_256));
        return new Arrived(partial, size, sha256, mediaTypes.detect(head));
    }

    /** Fills the buffer or meets the end. A sender that goes away sent less than it meant to. */
    private static int fill(InputStream body, byte[] buffer, Announced announced, long arrived) {
        try {
            return body.readNBytes(buffer, 0, buffer.length);
        } catch (IOException brokenOff) {
            throw new ProblemException(ContentProblem.LENGTH_MISMATCH, announced.length(), arrived);
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** One byte more than announced, so that the first read shows whether there is more. */
    private static int bufferSize(long announced) {
        long wanted = announced < 0 ? LARGEST_BUFFER : announced + 1;
        return (int) Math.max(SMALLEST_BUFFER, Math.min(LARGEST_BUFFER, wanted));
    }
}
