package org.wellspring.api.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A command of {@code bin/admin} that opens the database itself; found by {@link java.util.ServiceLoader}. It ends as
 * {@link AdministratorCommand} says.
 */
public interface DatabaseCommand {

    /** As the list of commands shows it: its words, and in capitals what is to be put in, for example {@code backup FOLDER}. */
    String usage();

    /**
     * Does it.
     *
     * @return how the process ends
     * @throws IllegalStateException with a sentence for the administrator when it cannot
     */
    int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException;

    /** What was put in for the capitals; empty when this is not what was typed. */
    default Optional<List<String>> answer(List<String> typed) {
        String[] expected = usage().split(" ", -1);
        if (expected.length != typed.size()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int place = 0; place < expected.length; place++) {
            if (expected[place].matches("[A-Z]+")) {
                arguments.add(typed.get(place));
            } else if (!expected[place].equals(typed.get(place))) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    /** Where a command works. */
    interface Workplace extends DataFolder {

        /** The database that the settings name; opened, and made when it is not there, by asking it for a connection. */
        DataSource database();

        /** Whether there is a database to open. */
        boolean hasDatabase();

        /** Whether nobody has used the database: it is not there, has no tables, or neither people nor resources in them. */
        boolean isUnused() throws SQLException;

        /** Makes the tables, or brings them up to date. */
        void migrate();
    }
}
