package org.wellspring.core.content.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.wellspring.core.shared.StoredJson;

/**
 * What an object says it holds (OCFL 1.1 section 3.5), read without the library that wrote it, so that one damaged object
 * does not hide another. Nothing is believed whose digest is wrong.
 */
public final class Inventory {

    private static final String NAME = "inventory.json";

    private static final String DECLARATION = "0=ocfl_object_";

    private final Path folder;
    private final Content content;

    private Inventory(Path folder, Content content) {
        this.folder = folder;
        this.content = content;
    }

    /** As the standard names its members. */
    private record Content(
            String id, String head, Map<String, List<String>> manifest, Map<String, VersionContent> versions) {}

    private record VersionContent(Map<String, List<String>> state) {}

    /** @param bytes where they lie */
    public record Held(String sha256, Path bytes) {}

    /** The folders of all objects below a root, in no order. */
    public static List<Path> folders(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (String.valueOf(file.getFileName()).startsWith(DECLARATION)) {
                    found.add(file.resolveSibling("").toAbsolutePath());
                    return FileVisitResult.SKIP_SIBLINGS;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) throws IOException {
                boolean insideOfObject = !visited.equals(root) && isObject(visited.resolveSibling(""));
                return insideOfObject ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private static boolean isObject(Path folder) throws IOException {
        try (var children = Files.newDirectoryStream(folder, DECLARATION + "*")) {
            return children.iterator().hasNext();
        }
    }

    /**
     * Reads the inventory of an object; the one of its newest version when the one beside the versions is damaged.
     *
     * @throws IOException when there is none whose digest is right
     */
    public static Inventory read(Path folder) throws IOException {
        try {
            return at(folder, folder);
        } catch (IOException | IllegalStateException damaged) {
            Path newest = newest(folder).orElseThrow(() -> new IOException("has no inventory that can be read"));
            try {
                return at(folder, newest);
            } catch (IllegalStateException unreadable) {
                throw new IOException("has no inventory that can be read", unreadable);
            }
        }
    }

    private static Inventory at(Path object, Path place) throws IOException {
        byte[] bytes = Files.readAllBytes(place.resolve(NAME));
        String sidecar = Files.readString(place.resolve(NAME + ".sha256"));
        if (!sidecar.startsWith(HexFormat.of().formatHex(sha256().digest(bytes)) + " ")) {
            throw new IOException("has an inventory that does not match its digest");
        }
        return new Inventory(object, StoredJson.read(new String(bytes, StandardCharsets.UTF_8), Content.class));
    }

    private static Optional<Path> newest(Path folder) {
        return IntStream.iterate(1, number -> Files.isDirectory(folder.resolve("v" + number)), number -> number + 1)
                .mapToObj(number -> folder.resolve("v" + number))
                .reduce((before, after) -> after);
    }

    public String id() {
        return content.id();
    }

    /** How many versions the object has. */
    public int versions() {
        return content.versions().size();
    }

    /** What a version calls by this name. @param version from 1 */
    public Optional<Held> find(int version, String name) {
        VersionContent state = content.versions().get("v" + version);
        return state == null
                ? Optional.empty()
                : state.state().entrySet().stream()
                        .filter(entry -> entry.getValue().contains(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .flatMap(this::held);
    }

    /** Where bytes of this digest lie. */
    public Optional<Path> bytes(String sha256) {
        return held(sha256).map(Held::bytes);
    }

    private Optional<Held> held(String digest) {
        return content.manifest().getOrDefault(digest, List.of()).stream()
                .findFirst()
                .map(path -> new Held(digest, folder.resolve(path)));
    }

    /** A document of a version. @throws IOException when it is not there, or its digest is wrong */
    public String document(int version, String name) throws IOException {
        Held held = find(version, name).orElseThrow(() -> new IOException("has no " + name + " in v" + version));
        byte[] bytes = Files.readAllBytes(held.bytes());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!digest(text).equals(held.sha256())) {
            throw new IOException("has a damaged " + name + " in v" + version);
        }
        return text;
    }

    /** Reads every document of a version. @throws IOException when one is not there, or its digest is wrong */
    public void documents(int version) throws IOException {
        VersionContent state = content.versions().get("v" + version);
        if (state == null) {
            throw new IOException("has no v" + version);
        }
        for (List<String> names : state.state().values()) {
            for (String name : names) {
                if (!name.startsWith(Archive.FILES)) {
                    document(version, name);
                }
            }
        }
    }

    /** The digest of a text in UTF-8, in lower-case hexadecimal digits. */
    public static String digest(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
