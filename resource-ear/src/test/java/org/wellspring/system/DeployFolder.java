package org.wellspring.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * A folder that a running server watches: an archive put there is deployed, and a file beside it says what became of it. The
 * README tells administrators to do the same.
 *
 * @param folder watched by the server
 * @param removal name of the file that is deleted to take the product off
 * @param refused name of the file that says that the archive could not be deployed
 * @param removed name of the file that says that it was taken off
 */
record DeployFolder(Path folder, String removal, String refused, String removed) {

    static final String ARCHIVE = "wellspring.ear";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The archive appears at once and whole, so that the server never reads half of it. */
    void put() {
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(removed));
            Path copy = folder.resolveSibling(ARCHIVE);
            Files.copy(Distribution.target().resolve(ARCHIVE), copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, folder.resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean refusedIt() {
        return Files.exists(folder.resolve(refused));
    }

    void remove() {
        try {
            Files.delete(folder.resolve(removal));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Conditions.await(PATIENCE, () -> Files.exists(folder.resolve(removed)), "The product was not taken off");
    }
}
