package org.wellspring.core.operations.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Seals what waits, every two seconds, on every node; the row of the chain's end lets only one of them work. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSealer {

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false, info = "audit seal")
    void seal() {
        try (Connection connection = database.getConnection()) {
            AuditChain.seal(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail could not be sealed", failure);
        }
    }
}
