package org.wellspring.core.operations.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wellspring.core.shared.InstantColumn;
import org.wellspring.core.shared.StoredJson;

class EntityListTest {

    private static final List<Class<? extends Annotation>> MARKS =
            List.of(Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class);

    @Test
    void theListShouldReplaceAnEarlierOne() {
        String unit = EntityList.listed(
                "<provider/>\n  <class>a.Old</class>\n  <exclude-unlisted-classes>", List.of("a.New"));
        assertEquals("<provider/>\n  <class>a.New</class>\n    <exclude-unlisted-classes>", unit);
    }

    /** Entities are mostly package-private, and all must be there; found here by loading every class of the build. */
    @Test
    void theBuildShouldHaveListedTheEntities() throws Exception {
        Path classes = Path.of(StoredJson.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String unit = Files.readString(classes.resolve("META-INF/persistence.xml"));
        Set<String> listed = Pattern.compile("<class>([^<]*)</class>")
                .matcher(unit)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(mapped(classes), listed);
        assertTrue(listed.contains(InstantColumn.class.getName()), unit);
    }

    private static Set<String> mapped(Path classes) throws IOException, ClassNotFoundException {
        List<String> names;
        try (Stream<Path> files = Files.walk(classes)) {
            names = files.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .toList();
        }
        Set<String> mapped = new TreeSet<>();
        for (String name : names) {
            Class<?> type = Class.forName(name, false, EntityListTest.class.getClassLoader());
            if (MARKS.stream().anyMatch(type::isAnnotationPresent)) {
                mapped.add(name);
            }
        }
        return mapped;
    }
}
