package org.wellspring.core.programme.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.wellspring.api.operations.DatabaseCommand.Workplace;
import org.wellspring.api.programme.Certificates.KeySet;

/** A change to the keys by a command, whole or not at all, and the file of public keys after it. */
final class KeyChange {

    private KeyChange() {}

    /** What is done with the keys. */
    @FunctionalInterface
    interface Work<T> {
        T with(KeyRing ring) throws SQLException;
    }

    static <T> T make(Workplace place, Work<T> work) throws SQLException, IOException {
        place.requireDatabase();
        T done;
        KeySet keys;
        try (Connection connection = place.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                KeyRing ring = new KeyRing(connection);
                done = work.with(ring);
                keys = ring.published();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        PublishedKeys.write(place.data(), keys);
        return done;
    }

    static Path file(Workplace place) {
        return place.data().resolve(PublishedKeys.FILE);
    }
}
