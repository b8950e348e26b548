import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Part of the build: writes an archive anew so that the same content always gives the same bytes. Entries are put in order,
 * bear the build's time instead of the clock's, and lose the date that {@code Properties.store} writes; so do our own modules
 * inside, which the EAR's packaging writes once more.
 *
 * <p>{@code java StableJar.java FROM TO 2026-11-22T00:00:00Z}; both may be the same.
 */
final class StableJar {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final String OUR_MODULE = "(.*/)?(org\\.wellspring-)?resource-[a-z]+[^/]*\\.[jw]ar";

    private final LocalDateTime time;

    private StableJar(LocalDateTime time) {
        this.time = time;
    }

    public static void main(String[] arguments) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(arguments[2]), ZoneOffset.UTC);
        Files.write(Path.of(arguments[1]), new StableJar(time).rewritten(Path.of(arguments[0])));
    }

    private byte[] rewritten(Path archive) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile jar = new ZipFile(archive.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : inOrder(jar)) {
                write(entry, content(jar, entry), out);
            }
        }
        return bytes.toByteArray();
    }

    /** The manifest stands first, where streams look for it. */
    private static List<? extends ZipEntry> inOrder(ZipFile jar) {
        return jar.stream()
                .sorted(Comparator.comparing(
                                (ZipEntry entry) -> !entry.getName().equals(MANIFEST))
                        .thenComparing(ZipEntry::getName))
                .toList();
    }

    private void write(ZipEntry entry, byte[] content, ZipOutputStream out) throws IOException {
        ZipEntry stable = new ZipEntry(entry.getName());
        stable.setTimeLocal(time);
        stable.setMethod(entry.getMethod());
        if (entry.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(content);
            stable.setSize(content.length);
            stable.setCrc(sum.getValue());
        }
        out.putNextEntry(stable);
        out.write(content);
        out.closeEntry();
    }

    private byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        byte[] bytes;
        try (InputStream in = jar.getInputStream(entry)) {
            bytes = in.readAllBytes();
        }
        if (entry.getName().matches(OUR_MODULE)) {
            return nested(bytes);
        }
        return entry.getName().endsWith("payaramicro.properties") ? withoutDate(bytes) : bytes;
    }

    private byte[] nested(byte[] archive) throws IOException {
        Path unpacked = Files.createTempFile("nested", ".zip");
        try {
            Files.write(unpacked, archive);
            return rewritten(unpacked);
        } finally {
            Files.delete(unpacked);
        }
    }

    private static byte[] withoutDate(byte[] properties) {
        return new String(properties, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .reduce("", (before, line) -> before + line + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
