package org.wellspring.core.operations.command;

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
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.core.shared.background.Background;

/** Looks every second for a command that was asked for, and runs it. */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommandBell {

    private static final Logger LOG = Logger.getLogger(CommandBell.class.getName());

    private static final long EVERY = 1_000;

    @Resource(lookup = "java:app/jdbc/wellspring")
    DataSource database;

    @Resource
    TimerService timers;

    @Inject
    DataFolder data;

    @Inject
    Background background;

    /** A timer of an annotation could ring before the tables are there. */
    @PostConstruct
    void begin() {
        timers.createIntervalTimer(Background.AFTER_START, EVERY, new TimerConfig("commands", false));
    }

    @Timeout
    void ring() {
        CommandFolder folder = new CommandFolder(data.data());
        try {
            for (String name : folder.asked()) {
                List<String> words = folder.take(name);
                LOG.log(Level.INFO, "The administrator asks for {0}", String.join(" ", words));
                background.run(() -> run(folder, name, words));
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "A command that was asked for could not be taken: {0}", failure.getMessage());
        }
    }

    private void run(CommandFolder folder, String name, List<String> words) {
        try (PrintStream out = new PrintStream(folder.say(name), true, StandardCharsets.UTF_8)) {
            folder.end(name, run(words, out));
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "A command could not be answered: {0}", failure.getMessage());
        }
    }

    private int run(List<String> words, PrintStream out) {
        try {
            for (DatabaseCommand command :
                    ServiceLoader.load(DatabaseCommand.class, CommandBell.class.getClassLoader())) {
                Optional<List<String>> arguments = command.answer(words);
                if (arguments.isPresent() && command.worksBesideApplication()) {
                    return command.run(new ApplicationPlace(data.data(), database), arguments.get(), out);
                }
            }
            out.println("The application that runs does not know this command.");
        } catch (IllegalStateException | SQLException | IOException failure) {
            out.println(failure.getMessage());
        }
        return AdministratorCommand.IMPOSSIBLE;
    }
}
