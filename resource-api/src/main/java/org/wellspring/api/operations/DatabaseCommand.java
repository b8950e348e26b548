package org.wellspring.api.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import javax.sql.DataSource;

/**
 * A command of {@code bin/admin} that opens the database itself; found by {@link java.util.ServiceLoader}. It ends as
 * {@link AdministratorCommand} says.
 */
public interface DatabaseCommand {

    /**
     * As the list of commands shows it: its words, and in capitals what is to be put in, for example {@code backup FOLDER}. A FOLDER
     * is one of the file system.
     */
    String usage();

    /** Whether the application may run meanwhile; it then does the work itself where it alone has the database. */
    default boolean worksBesideApplication() {
        return false;
    }

    /**
     * Does it.
     *
     * @return how the process ends
     * @throws IllegalStateException with a sentence for the administrator when it cannot
     */
    int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException;

    /** What was put in, folders absolute; empty when this is not what was typed. */
    default Optional<List<String>> answer(List<String> typed) {
        String[] expected = usage().split(" ", -1);
        if (expected.length != typed.size()) {
            return Optional.empty();
        }
        List<String> arguments = new ArrayList<>();
        for (int place = 0; place < expected.length; place++) {
            if (expected[place].equals("FOLDER")) {
                arguments.add(
                        Path.of(typed.get(place)).toAbsolutePath().normalize().toString());
            } else if (isPutIn(expected[place])) {
                arguments.add(typed.get(place));
            } else if (!expected[place].equals(typed.get(place))) {
                return Optional.empty();
            }
        }
        return Optional.of(arguments);
    }

    /** What is to be typed for these arguments. */
    default List<String> typed(List<String> arguments) {
        List<String> typed = new ArrayList<>(List.of(usage().split(" ", -1)));
        int next = 0;
        for (int place = 0; place < typed.size(); place++) {
            if (isPutIn(typed.get(place))) {
                typed.set(place, arguments.get(next));
                next++;
            }
        }
        return typed;
    }

    private static boolean isPutIn(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Where a command works. */
    interface Workplace extends DataFolder {

        /** The database that the settings name; opened, and made when it is not there, by asking it for a connection. */
        DataSource database();

        /** Whether there is a database to open. */
        boolean hasDatabase();

        /** Whether nobody has used the database: it is not there, has no tables, or neither people nor resources in them. */
        boolean isUnused() throws SQLException;

        /** Refuses to go on without a database. */
        default void requireDatabase() {
            if (!hasDatabase()) {
                throw new IllegalStateException(
                        "There is no database in " + data() + "; WELLSPRING_DATA names its folder.");
            }
        }

        /** Runs another command, one that needs the folder alone. */
        default void run(List<String> words, PrintStream out) {
            for (AdministratorCommand command : ServiceLoader.load(AdministratorCommand.class)) {
                if (command.answersTo(words)) {
                    command.run(this, out);
                }
            }
        }

        /** Makes the tables, or brings them up to date. */
        void migrate();
    }
}
