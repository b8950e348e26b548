package org.wellspring.system.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks at a storage root as OCFL 1.1 describes it, without the library that wrote it: every inventory matches its sidecar
 * (section 3.7), every object has exactly the versions its inventory tells (3.3), and every file below them is in the
 * manifest with its digest (3.5.2).
 */
final class ArchiveCheck {

    private static final Pattern HEAD = Pattern.compile("\"head\"\\s*:\\s*\"v(\\d+)\"");
    private static final Pattern MANIFEST = Pattern.compile("\"manifest\"\\s*:\\s*\\{([^}]*)}");
    private static final Pattern ENTRY = Pattern.compile("\"([0-9a-f]{64})\"\\s*:\\s*\\[([^\\]]*)]");
    private static final Pattern PATH = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    private int objects;
    private int versions;
    private int files;

    int objects() {
        return objects;
    }

    int versions() {
        return versions;
    }

    int files() {
        return files;
    }

    void look(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> found = all.filter(file -> file.endsWith("0=ocfl_object_1.1"))
                    .map(Path::getParent)
                    .toList();
            for (Path object : found) {
                lookAt(object);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void lookAt(Path object) throws IOException {
        String inventory = inventory(object);
        Matcher head = HEAD.matcher(inventory);
        require(head.find(), object, "has no head");
        int newest = Integer.parseInt(head.group(1));
        Set<String> wanted = IntStream.rangeClosed(1, newest)
                .mapToObj(number -> "v" + number)
                .collect(Collectors.toSet());
        require(children(object).equals(wanted), object, "holds " + children(object) + " but should hold " + wanted);
        require(inventory.equals(inventory(object.resolve("v" + newest))), object, "differs from its newest version");
        Set<String> known = new TreeSet<>();
        Matcher manifest = MANIFEST.matcher(inventory);
        require(manifest.find(), object, "has no manifest");
        Matcher entry = ENTRY.matcher(manifest.group(1));
        while (entry.find()) {
            Matcher path = PATH.matcher(entry.group(2));
            while (path.find()) {
                Path file = object.resolve(path.group(1));
                require(Files.isRegularFile(file), file, "is missing");
                require(digest(file).equals(entry.group(1)), file, "has another digest than " + entry.group(1));
                known.add(path.group(1));
            }
        }
        require(content(object).equals(known), object, "holds " + content(object) + " but tells of " + known);
        objects++;
        versions += newest;
        files += known.size();
    }

    private static String inventory(Path folder) throws IOException {
        Path inventory = folder.resolve("inventory.json");
        String sidecar = Files.readString(folder.resolve("inventory.json.sha256"));
        require(sidecar.startsWith(digest(inventory) + " "), inventory, "does not match its sidecar");
        return Files.readString(inventory);
    }

    /** Names of the folders of versions. */
    private static Set<String> children(Path object) throws IOException {
        try (Stream<Path> children = Files.list(object)) {
            return children.filter(Files::isDirectory)
                    .map(child -> String.valueOf(child.getFileName()))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> content(Path object) throws IOException {
        try (Stream<Path> all = Files.walk(object)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> object.relativize(file).toString())
                    .filter(file -> file.contains("/content/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String digest(Path file) throws IOException {
        return HexFormat.of().formatHex(Story.sha256(Files.readAllBytes(file)));
    }

    private static void require(boolean right, Path where, String wrong) {
        if (!right) {
            throw new LossException(where + " " + wrong);
        }
    }
}
