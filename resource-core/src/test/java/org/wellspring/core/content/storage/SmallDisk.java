package org.wellspring.core.content.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk of a few bytes that says what a full one says, and notes what is asked of it. */
final class SmallDisk implements Intake.Opener {

    private final List<String> calls = new ArrayList<>();
    private long room;
    private boolean synchronises = true;

    SmallDisk(long room) {
        this.room = room;
    }

    void enlarge(long bytes) {
        room += bytes;
    }

    SmallDisk failingToSynchronise() {
        synchronises = false;
        return this;
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return new Channel(Intake.NEW_FILE.open(file));
    }

    /** Writes what has room, as write(2) does, and fails with the words of ENOSPC when nothing has. */
    private final class Channel extends FileChannel {

        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) {
                throw new IOException("No space left on device");
            }
            ByteBuffer fitting = bytes.slice(bytes.position(), (int) Math.min(room, bytes.remaining()));
            int count = real.write(fitting);
            bytes.position(bytes.position() + count);
            room -= count;
            calls.add("write " + count);
            return count;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            if (!synchronises) {
                throw new IOException("Input/output error");
            }
            calls.add("force " + metadata);
            real.force(metadata);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }

        @Override
        public int read(ByteBuffer into) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] into, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] from, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel truncate(long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer into, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer from, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
