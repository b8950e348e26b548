package org.wellspring.core.content;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.wellspring.api.content.FileDetails;

/**
 * Sends a stored file from where it lies. Once opened it is sent to its end, even if it is moved to the archive meanwhile.
 *
 * @param location looks the place up anew at each call
 */
record StoredContent(FileDetails details, Supplier<Path> location) implements LocalContent {

    private static final int BUFFER = 128 * 1024;

    @Override
    public void writeTo(OutputStream out, long offset, long length) throws IOException {
        try (FileChannel channel = open()) {
            channel.position(offset);
            byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
            long left = length;
            while (left > 0) {
                int count = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, left)));
                if (count < 0) {
                    throw new EOFException("A stored file ends before its recorded size");
                }
                out.write(buffer, 0, count);
                left -= count;
            }
        }
    }

    @Override
    public Path path() {
        return location.get();
    }

    /** The archive may take the file over between the look at its row and this; then its row names the new place. */
    private FileChannel open() throws IOException {
        try {
            return FileChannel.open(location.get(), StandardOpenOption.READ);
        } catch (NoSuchFileException moved) {
            return FileChannel.open(location.get(), StandardOpenOption.READ);
        }
    }
}
