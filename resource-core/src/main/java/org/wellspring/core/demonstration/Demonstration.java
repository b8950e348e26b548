package org.wellspring.core.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.demonstration.contest.Contests;
import org.wellspring.core.demonstration.load.LoadLock;
import org.wellspring.core.demonstration.load.LoadLog;

/**
 * Loads the demonstration at the first start of a database, when the settings want it. Runs while the application starts,
 * so that what answers is complete; each act is a transaction of its own, and the next start goes on where one was cut off.
 */
@Singleton
@Startup
@DependsOn("FirstAdministrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class.getName());

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Inject
    SettingsView settings;

    @Inject
    LoadLog log;

    @Inject
    Surroundings surroundings;

    @Inject
    Library library;

    @Inject
    Contests contests;

    @PostConstruct
    void load() {
        if (!isOurs()) {
            return;
        }
        try {
            Optional<LoadLock> taken = LoadLock.take(database);
            if (taken.isPresent()) {
                fill(taken.get());
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The demonstration could not be loaded", unreachable);
        }
    }

    private void fill(LoadLock taken) throws SQLException {
        try (taken) {
            fill();
            taken.finish();
        }
    }

    private void fill() {
        long begin = System.nanoTime();
        LocalDate today = log.day();
        Stage stage = surroundings.build(today);
        int refused = library.fill(stage);
        refused += contests.hold(stage.company(today, settings.zone(), library.resources()));
        LOG.log(Level.INFO, "The demonstration is in after {0} ms; {1} entries were refused", new Object[] {
            Duration.ofNanos(System.nanoTime() - begin).toMillis(), refused
        });
    }

    /** Of two nodes that start on an empty database, the one that is refused leaves it to the other. */
    private boolean isOurs() {
        try {
            return log.begin(settings.demonstration());
        } catch (ProblemException taken) {
            LOG.log(Level.FINE, "Another node decides on the demonstration", taken);
            return false;
        }
    }
}
