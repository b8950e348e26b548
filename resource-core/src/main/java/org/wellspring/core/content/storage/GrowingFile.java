package org.wellspring.core.content.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.shared.disk.Durable;

/**
 * A file whose bytes arrive in pieces, under its lasting name from the first one on. Whoever holds it is the only writer, on
 * this node and on any other that shares the volume. Only what was synchronised counts: the next writer starts there, and what
 * lies beyond is cut off.
 */
public final class GrowingFile implements AutoCloseable {

    /** As much of the beginning as recognising the type needs. */
    private static final int HEAD = 64 * 1024;

    private static final int BUFFER = 512 * 1024;

    private final Path path;
    private final FileChannel channel;

    private GrowingFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the file, made when it is missing; empty while somebody else writes to it. */
    static Optional<GrowingFile> open(Path path) throws IOException {
        boolean isNew = Files.notExists(path);
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = lock(channel) != null;
            if (held && isNew) {
                Durable.syncName(path);
            }
            return held ? Optional.of(new GrowingFile(path, channel)) : Optional.empty();
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException held) {
            return null;
        }
    }

    /** Goes to where the last writer's acknowledged bytes end. @return false when fewer bytes are there */
    public boolean goOnAt(long offset) throws IOException {
        if (channel.size() < offset) {
            return false;
        }
        channel.truncate(offset);
        channel.position(offset);
        return true;
    }

    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Appends another file's bytes, digesting them on the way. */
    public void append(Path other, MessageDigest digest) throws IOException {
        try (FileChannel source = FileChannel.open(other, StandardOpenOption.READ)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = source.read(ByteBuffer.wrap(buffer));
                    count > 0;
                    count = source.read(ByteBuffer.wrap(buffer))) {
                digest.update(buffer, 0, count);
                write(buffer, count);
            }
        }
    }

    /** Waits until everything written so far is on the disk, the new length included. */
    public void sync() throws IOException {
        channel.force(false);
    }

    /**
     * The whole file, once its last byte is there.
     *
     * @param digest that saw every byte; null to read them again
     */
    public Arrived arrived(@Nullable MessageDigest digest) throws IOException {
        byte[] head = new byte[(int) Math.min(HEAD, channel.size())];
        ByteBuffer wanted = ByteBuffer.wrap(head);
        while (wanted.hasRemaining() && channel.read(wanted, wanted.position()) > 0) {
            // until the head is full
        }
        byte[] sha256 = (digest == null ? readAgain() : digest).digest();
        String type = new MediaTypes().detect(Arrays.copyOf(head, wanted.position()));
        return new Arrived(path, channel.size(), HexFormat.of().formatHex(sha256), type);
    }

    private MessageDigest readAgain() throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long at = 0;
        for (int count = channel.read(ByteBuffer.wrap(buffer), at);
                count > 0;
                count = channel.read(ByteBuffer.wrap(buffer), at)) {
            digest.update(buffer, 0, count);
            at += count;
        }
        return digest;
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Lets go of it. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
