package org.wellspring.core.operations.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the names of all entities and converters into {@code persistence.xml} while the product is built: EclipseLink cannot
 * look for them inside the virtual file system of WildFly.
 */
public final class EntityList {

    /** As they stand in a compiled class that bears them; put together here, or this class would seem to bear them all. */
    private static final List<String> MARKS = Stream.of("Entity", "Embeddable", "MappedSuperclass", "Converter")
            .map(mark -> "Ljakarta/persistence/" + mark + ";")
            .toList();

    private static final String AFTER_THE_LIST = "<exclude-unlisted-classes>";

    private EntityList() {}

    /** @param arguments the folder of compiled classes, with META-INF/persistence.xml in it */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path unit = classes.resolve("META-INF/persistence.xml");
        Files.writeString(unit, listed(Files.readString(unit), names(classes)));
    }

    /** The text with these classes listed instead of any others. */
    static String listed(String unit, List<String> names) {
        String list =
                names.stream().map(name -> "<class>" + name + "</class>\n    ").collect(Collectors.joining());
        return unit.replaceAll("\\s*<class>[^<]*</class>", "").replace(AFTER_THE_LIST, list + AFTER_THE_LIST);
    }

    private static List<String> names(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(EntityList::marked)
                    .map(file -> classes.relativize(file).toString())
                    .map(name -> name.substring(0, name.length() - ".class".length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }

    private static boolean marked(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return MARKS.stream().anyMatch(bytes::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
