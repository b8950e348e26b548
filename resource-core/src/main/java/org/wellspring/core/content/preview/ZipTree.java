package org.wellspring.core.content.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.FilePath;

/**
 * The directory of a ZIP, read without unpacking anything. It is refused as a whole when any part of it lies: a name that
 * leads elsewhere, two entries of one name, sizes that no honest archive has.
 */
final class ZipTree implements AutoCloseable {

    static final int MOST_ENTRIES = 20_000;

    private static final long MOST_BYTES = 50L << 30;

    /** Text packs a hundred times smaller at best; what packs better is made to fill disks. */
    private static final long MOST_RATIO = 250;

    /** Small archives may pack anything they like. */
    private static final long HARMLESS = 64L << 20;

    private static final int DEEPEST = 32;

    /** How much of a directory is read into memory. */
    private static final long LONGEST_DIRECTORY = 16L << 20;

    /** The end record and the longest comment behind it (APPNOTE 4.3.16). */
    private static final int LONGEST_END = 22 + 65_535;

    private static final int END_SIGNATURE = 0x06054B50;

    private final ZipFile zip;
    private final List<ArchiveEntry> entries;

    private ZipTree(ZipFile zip) {
        this.zip = zip;
        this.entries = sound(zip);
    }

    /** @throws ProblemException {@link ContentProblem#ARCHIVE_REFUSED} */
    static ZipTree open(Path file) throws IOException {
        requireSmallDirectory(file);
        ZipFile zip = named(file);
        boolean kept = false;
        try {
            ZipTree tree = new ZipTree(zip);
            kept = true;
            return tree;
        } finally {
            if (!kept) {
                zip.close();
            }
        }
    }

    /** By path. */
    List<ArchiveEntry> entries() {
        return entries;
    }

    /** At most as many bytes as the directory says; a stream that goes on is a lie. */
    InputStream read(ArchiveEntry entry) throws IOException {
        ZipEntry found = zip.getEntry(entry.path());
        return found == null ? InputStream.nullInputStream() : zip.getInputStream(found);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names are in UTF-8, or in what Chinese systems write. */
    private static ZipFile named(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException perhapsTheNames) {
            try {
                return new ZipFile(file.toFile(), Charset.forName("GB18030"));
            } catch (ZipException broken) {
                throw refused();
            }
        }
    }

    private static List<ArchiveEntry> sound(ZipFile zip) {
        List<ArchiveEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long bytes = 0;
        long packed = 0;
        Enumeration<? extends ZipEntry> all = zip.entries();
        while (all.hasMoreElements()) {
            ZipEntry entry = all.nextElement();
            String name = entry.isDirectory()
                    ? entry.getName().substring(0, entry.getName().length() - 1)
                    : entry.getName();
            requireSoundName(name, names);
            if (entry.getSize() < 0 || entry.getCompressedSize() < 0 || entries.size() >= MOST_ENTRIES) {
                throw refused();
            }
            bytes += entry.getSize();
            packed += entry.getCompressedSize();
            if (bytes < 0 || bytes > MOST_BYTES || (bytes > HARMLESS && bytes / Math.max(1, packed) > MOST_RATIO)) {
                throw refused();
            }
            if (!entry.isDirectory()) {
                entries.add(new ArchiveEntry(name, entry.getSize()));
            }
        }
        entries.sort(Comparator.comparing(ArchiveEntry::path));
        return List.copyOf(entries);
    }

    private static void requireSoundName(String name, Set<String> names) {
        try {
            FilePath path = FilePath.of(name);
            boolean deep = path.value().split("/", -1).length > DEEPEST;
            if (deep || !names.add(path.key())) {
                throw refused();
            }
        } catch (ProblemException unsound) {
            throw refused();
        }
    }

    /** The library reads the whole directory into memory, so its length is looked at first. */
    private static void requireSmallDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int length = (int) Math.min(LONGEST_END, channel.size());
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long start = channel.size() - length;
            while (tail.hasRemaining() && channel.read(tail, start + tail.position()) > 0) {
                // until the tail is full
            }
            for (int at = length - 22; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    int count = Short.toUnsignedInt(tail.getShort(at + 10));
                    long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                    if (count > MOST_ENTRIES || directory > LONGEST_DIRECTORY) {
                        throw refused();
                    }
                    return;
                }
            }
            throw refused();
        }
    }

    static ProblemException refused() {
        return new ProblemException(ContentProblem.ARCHIVE_REFUSED);
    }
}
