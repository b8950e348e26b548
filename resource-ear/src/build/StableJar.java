import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
 * Part of the build: writes a jar anew so that the same content always gives the same bytes. Entries are put in order,
 * bear the build's time instead of the clock's, and lose the date that {@code Properties.store} writes.
 *
 * <p>{@code java StableJar.java FROM TO 2026-11-22T00:00:00Z}
 */
final class StableJar {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private StableJar() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        LocalDateTime time = LocalDateTime.ofInstant(Instant.parse(arguments[2]), ZoneOffset.UTC);
        try (ZipFile jar = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : inOrder(jar)) {
                write(jar, entry, time, out);
            }
        }
    }

    /** The manifest stands first, where streams look for it. */
    private static List<? extends ZipEntry> inOrder(ZipFile jar) {
        return jar.stream()
                .sorted(Comparator.comparing(
                                (ZipEntry entry) -> !entry.getName().equals(MANIFEST))
                        .thenComparing(ZipEntry::getName))
                .toList();
    }

    private static void write(ZipFile jar, ZipEntry entry, LocalDateTime time, ZipOutputStream out) throws IOException {
        byte[] content = content(jar, entry);
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

    private static byte[] content(ZipFile jar, ZipEntry entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(bytes);
        }
        if (!entry.getName().endsWith("payaramicro.properties")) {
            return bytes.toByteArray();
        }
        String lines = bytes.toString(StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .reduce("", (before, line) -> before + line + "\n");
        return lines.getBytes(StandardCharsets.ISO_8859_1);
    }
}
