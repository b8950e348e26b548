package org.wellspring.core.content.fixity;

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
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.core.shared.background.Background;

/** Gives the round a turn every few seconds, on every node; its row lets only one of them read. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FixityTimer {

    private static final Logger LOG = Logger.getLogger(FixityTimer.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final Duration TURN = Duration.ofSeconds(2);

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Inject
    DataFolder folder;

    @Inject
    Clock clock;

    @Inject
    Background background;

    @Resource
    TimerService timers;

    private final AtomicBoolean busy = new AtomicBoolean();

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(PAUSE.toMillis(), PAUSE.toMillis(), new TimerConfig("fixity", false));
    }

    @Timeout
    void ring() {
        if (busy.compareAndSet(false, true) && !background.run(this::turn)) {
            busy.set(false);
        }
    }

    private void turn() {
        try (Connection connection = database.getConnection()) {
            new FixityRound(connection, folder.data(), clock, background::isEnding).turn(TURN);
        } catch (SQLException failure) {
            LOG.log(Level.WARNING, "Fixity could not go on: {0}", failure.getMessage());
        } finally {
            busy.set(false);
        }
    }
}
