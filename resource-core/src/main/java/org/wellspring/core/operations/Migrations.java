package org.wellspring.core.operations;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.wellspring.core.operations.server.Libraries;

/** Brings the tables up to date before anything else of the product starts; others say {@code @DependsOn("Migrations")}. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/wellspring",
        className = "org.wellspring.core.operations.Database",
        url = "settings:wellspring",
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 32)
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Resource(lookup = "java:app/jdbc/wellspring")
    private DataSource dataSource;

    private Schema schema;

    @PostConstruct
    void bringUpToDate() {
        Libraries.requireOwn();
        Flyway flyway = flyway(dataSource);
        int applied = flyway.migrate().migrationsExecuted;
        schema = Schema.of(flyway);
        LOG.log(Level.INFO, "Database is up to date, {0} migrations applied", applied);
    }

    /** @return how many migrations were applied */
    public static int migrate(DataSource dataSource) {
        return flyway(dataSource).migrate().migrationsExecuted;
    }

    /** What the tables should be. */
    @Lock(LockType.READ)
    public Schema schema() {
        return schema;
    }

    static Flyway flyway(DataSource dataSource) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:org/wellspring/core/migrations")
                .table("schema_history")
                .load();
    }
}
