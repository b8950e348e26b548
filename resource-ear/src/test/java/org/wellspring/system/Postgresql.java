package org.wellspring.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL for the tests of one JVM, made as its administrator would make it for the product. */
final class Postgresql {

    private static final String PASSWORD = "a password of its own";
    private static final EmbeddedPostgres SERVER = started();

    private static int count;

    private Postgresql() {}

    /** An empty database of its own, as settings. */
    static synchronized Map<String, String> newDatabase() {
        String name = "wellspring" + ++count;
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name);
            return Map.of(
                    "WELLSPRING_DATABASE_URL",
                    "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name,
                    "WELLSPRING_DATABASE_USER",
                    name,
                    "WELLSPRING_DATABASE_PASSWORD_FILE",
                    passwordFile().toString());
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path passwordFile() throws IOException {
        return Files.writeString(Files.createTempFile("wellspring", ".password"), PASSWORD + "\n");
    }

    private static EmbeddedPostgres started() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
