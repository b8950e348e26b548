package org.wellspring.core.operations.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.wellspring.core.shared.background.Background;

/** Seals what waits, every two seconds, on every node; the row of the chain's end lets only one of them work. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class AuditSealer {

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Resource
    TimerService timers;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(Background.AFTER_START, 2000, new TimerConfig("audit seal", false));
    }

    @Timeout
    void seal() {
        try (Connection connection = database.getConnection()) {
            AuditChain.seal(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail could not be sealed", failure);
        }
    }
}
