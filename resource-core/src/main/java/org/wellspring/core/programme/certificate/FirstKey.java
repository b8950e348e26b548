package org.wellspring.core.programme.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.wellspring.api.operations.DataFolder;

/** Makes the first key at the first start, and the file of public keys at each. */
@Singleton
@Startup
@DependsOn("Migrations")
public class FirstKey {

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Inject
    DataFolder folder;

    @Inject
    Clock clock;

    @PostConstruct
    void publish() {
        try (Connection connection = database.getConnection()) {
            KeyRing ring = new KeyRing(connection);
            ring.signing(clock.instant());
            PublishedKeys.write(folder.data(), ring.published());
        } catch (SQLException failure) {
            throw new IllegalStateException("The keys of certificates cannot be read", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("The public keys cannot be written", failure);
        }
    }
}
