package org.wellspring.core.content.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs, while the product is built, the reader's classes and libraries into one file that no server takes for a library:
 * they would look through all of it at each start.
 */
public final class ReaderPack {

    /** Beside the classes of this package. */
    static final String NAME = "reader.pack";

    /** The digest of the pack. */
    static final String DIGEST = "reader.digest";

    /** The first day that a ZIP can tell would be written once more, in the time zone of whoever builds. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReaderPack() {}

    /** @param arguments the folder of compiled classes, and the folder of the reader's libraries */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path classes = Path.of(arguments[0]);
        Path place = classes.resolve(ReaderPack.class.getPackageName().replace('.', java.io.File.separatorChar));
        ByteArrayOutputStream pack = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(pack)) {
            for (Path library : sorted(Path.of(arguments[1]))) {
                store(zip, library.getFileName().toString(), Files.readAllBytes(library));
            }
            store(zip, "reader.jar", jar(classes, place.resolve("child")));
        }
        byte[] bytes = pack.toByteArray();
        Files.write(place.resolve(NAME), bytes);
        Files.writeString(
                place.resolve(DIGEST),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private static byte[] jar(Path classes, Path folder) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            for (Path type : sorted(folder)) {
                String name = classes.relativize(type).toString().replace('\\', '/');
                store(zip, name, Files.readAllBytes(type));
            }
        }
        return jar.toByteArray();
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Libraries are compressed already. */
    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 check = new CRC32();
        check.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        entry.setTimeLocal(ANY_TIME);
        zip.putNextEntry(entry);
        ((OutputStream) zip).write(bytes);
        zip.closeEntry();
    }
}
