package org.wellspring.core.operations.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.BackupPart;
import org.wellspring.api.operations.DatabaseCommand;

/** {@code bin/admin restore FOLDER}: everything that a backup holds, into an empty place. */
public final class RestoreCommand implements DatabaseCommand {

    @Override
    public String usage() {
        return "restore FOLDER";
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException {
        Bag bag = new Bag(Path.of(arguments.get(0)));
        bag.verify();
        if (!place.isUnused()) {
            throw new IllegalStateException(
                    "The database is not empty: a backup is restored only where there are neither people nor resources.");
        }
        for (BackupPart part : BackupCommand.parts()) {
            if (!part.isEmpty(place.data())) {
                throw new IllegalStateException(
                        "There are files in " + place.data() + ": a backup is restored only into an empty folder.");
            }
        }
        place.migrate();
        try (Connection connection = place.database().getConnection()) {
            String here = String.join(" ", Tables.migrations(connection));
            String there = bag.info(BackupCommand.MIGRATIONS);
            if (!here.equals(there)) {
                throw new IllegalStateException("The backup was made by another version of Wellspring ("
                        + bag.info("Bag-Software-Agent") + "): restore it with that one, then upgrade.");
            }
            connection.setAutoCommit(false);
            long rows = new Dump(connection, bag.data().resolve("database")).read();
            for (BackupPart part : BackupCommand.parts()) {
                part.restore(connection, bag.data(), place.data());
            }
            connection.commit();
            connection.setAutoCommit(true);
            out.println("rows: " + rows);
        }
        place.run(List.of("index", "rebuild"), out);
        out.println("Everything is back as it was when the backup was made.");
        return AdministratorCommand.FINE;
    }
}
