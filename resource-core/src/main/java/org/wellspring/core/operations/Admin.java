package org.wellspring.core.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.h2.api.ErrorCode;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.AuditTrail.Verification;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.core.operations.audit.AuditChain;
import org.wellspring.core.operations.command.CommandFolder;
import org.wellspring.core.operations.command.RunningApplication;

/** The administrator's commands: {@code bin/admin COMMAND …}. Opens the database itself, without a server. */
public final class Admin {

    private static final int FINE = 0;
    private static final int BROKEN = 1;
    private static final int IMPOSSIBLE = 2;
    private static final int USAGE = 64;

    /** What is loaded tells what it does; here only what goes wrong is of interest. */
    private static final Logger ROOT = Logger.getLogger("");

    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final PrintStream out;
    private final PrintStream complaints;

    Admin(PrintStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /**
     * Ends with 0; with 1 when the command found something wrong; with 2 when it could not look; or with 64 (EX_USAGE).
     */
    public static void main(String[] arguments) {
        ROOT.setLevel(Level.WARNING);
        MIGRATIONS.setLevel(Level.SEVERE);
        System.exit(new Admin(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> words) {
        try {
            if (words.equals(List.of("settings"))) {
                return settings();
            }
            if (words.equals(List.of("audit", "verify"))) {
                return verifyAudit(new Settings());
            }
            for (AdministratorCommand command : ServiceLoader.load(AdministratorCommand.class)) {
                if (command.answersTo(words)) {
                    return command.run(new Settings(), out);
                }
            }
            for (DatabaseCommand command : ServiceLoader.load(DatabaseCommand.class)) {
                Optional<List<String>> arguments = command.answer(words);
                if (arguments.isPresent()) {
                    return run(command, arguments.get());
                }
            }
        } catch (IllegalStateException refusal) {
            complaints.println(refusal.getMessage());
            return IMPOSSIBLE;
        } catch (SQLException failure) {
            return unreadable(failure, "");
        } catch (IOException failure) {
            complaints.println("The files cannot be read or written: " + failure);
            return IMPOSSIBLE;
        }
        complaints.println("usage: bin/admin " + String.join(" | ", commands()));
        return USAGE;
    }

    /** H2 lets one process in: when the application has it, the application does the work. */
    private int run(DatabaseCommand command, List<String> arguments) throws SQLException, IOException {
        Settings settings = new Settings();
        try {
            return command.run(new CommandPlace(settings), arguments, out);
        } catch (SQLException failure) {
            if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 && command.worksBesideApplication()) {
                return new RunningApplication(new CommandFolder(settings.data())).ask(command.typed(arguments), out);
            }
            throw failure;
        }
    }

    private static List<String> commands() {
        List<String> commands = new ArrayList<>(List.of("settings", "audit verify"));
        ServiceLoader.load(AdministratorCommand.class).forEach(command -> commands.add(command.words()));
        ServiceLoader.load(DatabaseCommand.class).forEach(command -> commands.add(command.usage()));
        return commands;
    }

    private int unreadable(SQLException failure, String otherwise) {
        complaints.println(
                failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                        ? "The database is in use: stop Wellspring first" + otherwise + "."
                        : "The database cannot be read: " + failure.getMessage());
        return IMPOSSIBLE;
    }

    private int settings() {
        for (Setting setting : Settings.all()) {
            out.println(setting.name() + " (default: '" + setting.fallback() + "'): " + setting.meaning());
        }
        return FINE;
    }

    int verifyAudit(Settings settings) {
        if (!Database.exists(settings)) {
            complaints.println("There is no database in " + settings.data() + "; WELLSPRING_DATA names its folder.");
            return IMPOSSIBLE;
        }
        try (Connection connection = new Database(settings).getConnection()) {
            return report(AuditChain.verify(connection));
        } catch (SQLException failure) {
            return unreadable(failure, ", or verify the audit trail on its page");
        }
    }

    private int report(Verification found) {
        out.println("sealed entries:  " + found.sealed());
        out.println("waiting entries: " + found.waiting());
        out.println("last hash:       " + found.head());
        if (found.firstBroken() == null) {
            out.println("The audit trail is whole.");
            return FINE;
        }
        out.println("The audit trail is BROKEN at entry " + found.firstBroken() + ".");
        return BROKEN;
    }
}
