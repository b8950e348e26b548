package org.wellspring.core.operations.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.eclipse.persistence.Version;
import org.eclipse.persistence.jpa.JpaHelper;
import org.h2.engine.Constants;

/**
 * The libraries that the product brings and servers bring too, where another version would do harm: H2 could read the
 * database file wrongly, the entities are woven for one EclipseLink, and Jackson's answers to bad input are part of the API.
 */
public final class Libraries {

    private static final Properties BUILT_WITH = builtWith();

    private static final List<Library> ALL = List.of(
            new Library("H2", "h2", 3, Constants.class, () -> Constants.VERSION),
            new Library("EclipseLink", "eclipselink", 2, Version.class, Version::getVersion),
            new Library("EclipseLink's JPA", "eclipselink", 2, JpaHelper.class, Version::getVersion),
            new Library(
                    "Jackson",
                    "jackson",
                    1,
                    com.fasterxml.jackson.core.JsonFactory.class,
                    () -> com.fasterxml.jackson.core.json.PackageVersion.VERSION.toString()),
            new Library(
                    "Jackson's binding",
                    "jackson",
                    1,
                    com.fasterxml.jackson.databind.ObjectMapper.class,
                    com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION::toString));

    private Libraries() {}

    /**
     * One of them.
     *
     * @param numbers how many of the version's leading numbers decide: all of H2's, as each release may write the file in
     *     its own way; EclipseLink's series, for which the entities are woven; Jackson's major version
     * @param loaded reads the version from the class that is really loaded, never from a constant copied by the compiler
     */
    record Library(String name, String key, int numbers, Class<?> witness, Supplier<String> loaded) {

        /** What is wrong with the loaded one; empty when it is the one that the product was built with. */
        Optional<String> complaint(String wanted) {
            String found = loaded.get();
            return leading(found).equals(leading(wanted))
                    ? Optional.empty()
                    : Optional.of("The server loads " + name + " " + found + " instead of " + wanted + " from "
                            + place() + ".");
        }

        private List<String> leading(String version) {
            return Arrays.stream(version.split("[.]", -1)).limit(numbers).toList();
        }

        private String place() {
            CodeSource source = witness.getProtectionDomain().getCodeSource();
            return source == null ? "a place of its own" : String.valueOf(source.getLocation());
        }
    }

    /** Better not to start than to run with others: fails with a sentence that names the first wrong one. */
    public static void requireOwn() {
        for (Library library : ALL) {
            library.complaint(BUILT_WITH.getProperty(library.key())).ifPresent(complaint -> {
                throw new IllegalStateException(complaint);
            });
        }
    }

    private static Properties builtWith() {
        try (InputStream file = Libraries.class.getResourceAsStream("version.properties")) {
            Properties versions = new Properties();
            versions.load(Objects.requireNonNull(file));
            return versions;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
