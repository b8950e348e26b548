package org.wellspring.core.operations;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.account.Accounts;

/**
 * Gives an installation in which nobody has an account, after the settings and the demonstration had their turn, a link for
 * its first administrator. It goes into a file that only the owner of the process can read, and that {@code bin/run} shows
 * and removes; never into a log.
 */
@Singleton
@Startup
@DependsOn("Demonstration")
public class FirstStart {

    /** In the data folder. {@code {address}} stands for where the product answers, when the settings do not say it. */
    static final String FILE = "first-start.txt";

    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @PostConstruct
    void welcome() {
        accounts.openSetUp().ifPresent(this::announce);
    }

    private void announce(String secret) {
        String address = settings.baseUrl().isEmpty() ? "{address}" : settings.baseUrl();
        Path file = settings.data().resolve(FILE);
        write(
                file,
                "First administrator: open " + address + "/set-up/" + secret + " within " + Accounts.SET_UP_MINUTES
                        + " minutes and choose a password.\n");
        LOG.log(Level.INFO, "Nobody has an account yet: the link for the first administrator is in {0}", file);
    }

    private static void write(Path file, String line) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, onlyOwner());
            Files.writeString(file, line);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
