package org.wellspring.core.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder as RFC 8493 (BagIt) has it: what is kept lies under {@code data}, and a manifest gives the digest of each file.
 * The manifest is written last; a bag without one was not finished.
 */
final class Bag {

    private static final String MANIFEST = "manifest-sha256.txt";

    private static final String INFO = "bag-info.txt";

    private final Path folder;

    Bag(Path folder) {
        this.folder = folder;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Begins a bag in a folder that is not there, or empty. */
    void begin() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isPresent()) {
                    throw new IllegalStateException(
                            "A backup needs a folder of its own, but " + folder + " is not empty.");
                }
            }
        }
        Files.createDirectories(data());
    }

    /** Finishes the bag; everything is on the disk when it returns. @return how many bytes it holds */
    long finish(Map<String, String> info) throws IOException {
        StringBuilder manifest = new StringBuilder();
        long bytes = 0;
        long count = 0;
        for (Path file : files()) {
            manifest.append(digest(file))
                    .append("  ")
                    .append(escaped(folder.relativize(file).toString()))
                    .append('\n');
            bytes += Files.size(file);
            count++;
            sync(file);
        }
        Files.writeString(folder.resolve("bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        StringBuilder tags = new StringBuilder();
        new TreeMap<>(info)
                .forEach((name, value) ->
                        tags.append(name).append(": ").append(value).append('\n'));
        tags.append("Payload-Oxum: ").append(bytes).append('.').append(count).append('\n');
        Files.writeString(folder.resolve(INFO), tags);
        Path draft = folder.resolve(MANIFEST + ".draft");
        Files.writeString(draft, manifest);
        sync(draft);
        Files.move(draft, folder.resolve(MANIFEST));
        for (Path each : List.of(folder.resolve("bagit.txt"), folder.resolve(INFO), folder)) {
            sync(each);
        }
        return bytes;
    }

    /** Compares every file with the manifest. @throws IllegalStateException with a sentence when one is not as it was */
    void verify() throws IOException {
        if (Files.notExists(folder.resolve(MANIFEST))) {
            throw new IllegalStateException("There is no finished backup in " + folder + ".");
        }
        Map<String, String> expected = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve(MANIFEST))) {
            expected.put(line.substring(66), line.substring(0, 64));
        }
        for (Path file : files()) {
            String name = escaped(folder.relativize(file).toString());
            if (!digest(file).equals(expected.remove(name))) {
                throw new IllegalStateException("The backup is damaged: " + name + " is not what was written.");
            }
        }
        if (!expected.isEmpty()) {
            throw new IllegalStateException(
                    "The backup is damaged: " + expected.keySet().iterator().next() + " is missing.");
        }
    }

    /** A line of the bag's description; "" when it has none of that name. */
    String info(String name) throws IOException {
        return Files.readAllLines(folder.resolve(INFO)).stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data())) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** RFC 8493 section 2.1.3. */
    private static String escaped(String path) {
        return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
