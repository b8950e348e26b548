package org.wellspring.core.shared;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.wellspring.core.operations.Database;
import org.wellspring.core.operations.Migrations;
import org.wellspring.core.operations.Settings;

/** A database with the product's tables and the product's entities, without a server. */
public final class TestDatabase implements AutoCloseable {

    private final DataSource source;
    private final EntityManagerFactory factory;
    private final Runnable shutdown;

    private TestDatabase(DataSource source, Runnable shutdown) {
        this.source = source;
        this.shutdown = shutdown;
        Migrations.migrate(source);
        this.factory = Persistence.createEntityManagerFactory(
                "wellspring",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        UUID.randomUUID().toString()));
    }

    /** In memory, with the settings of the product's H2. */
    public static TestDatabase h2() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return new TestDatabase(source, () -> {});
    }

    /** A real PostgreSQL, started for this and opened as the product opens it. */
    public static TestDatabase postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            Map<String, String> settings = Map.of(
                    "WELLSPRING_DATABASE_URL",
                    server.getJdbcUrl("postgres", "postgres"),
                    "WELLSPRING_DATABASE_USER",
                    "postgres");
            DataSource source = new Database(new Settings(name -> Optional.ofNullable(settings.get(name))));
            return new TestDatabase(source, () -> stop(server));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public DataSource source() {
        return source;
    }

    /** Runs the work in a transaction of its own and answers what it answers. */
    public <T> T ask(Function<EntityManager, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T answer = work.apply(entities);
                entities.getTransaction().commit();
                return answer;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    public void run(Consumer<EntityManager> work) {
        ask(entities -> {
            work.accept(entities);
            return true;
        });
    }

    @Override
    public void close() {
        factory.close();
        shutdown.run();
    }
}
