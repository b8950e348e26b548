package org.wellspring.core.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.wellspring.api.operations.DataFolder;

/**
 * Hands over the new accounts' passwords: in {@code first-start.txt} in the data folder, readable for its owner alone, which
 * the start command prints and deletes. Not through the log, which would keep them.
 */
@Dependent
class Handout {

    @Inject
    DataFolder folder;

    void write(Map<Cast, String> passwords) {
        Path file = folder.data().resolve("first-start.txt");
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            Files.writeString(file, table(passwords), StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void create(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    static String table(Map<Cast, String> passwords) {
        StringBuilder table = new StringBuilder("Accounts of the demonstration; the passwords are shown this once:\n");
        passwords.forEach((person, password) ->
                table.append(String.format("  %-16s  %-38s  %s%n", person.word(), person.email(), password)));
        return table.toString();
    }
}
