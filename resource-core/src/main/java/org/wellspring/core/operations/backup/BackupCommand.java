package org.wellspring.core.operations.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.BackupPart;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.core.operations.Settings;

/** {@code bin/admin backup FOLDER}: everything, as it is at one moment; the application may go on. */
public final class BackupCommand implements DatabaseCommand {

    static final String MIGRATIONS = "Wellspring-Migrations";

    @Override
    public String usage() {
        return "backup FOLDER";
    }

    @Override
    public boolean worksBesideApplication() {
        return true;
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException {
        place.requireDatabase();
        Bag bag = new Bag(Path.of(arguments.get(0)));
        bag.begin();
        for (BackupPart part : parts()) {
            part.begin(place.data(), bag.data());
        }
        long rows;
        int missing = 0;
        List<String> migrations;
        try (Connection connection = place.database().getConnection();
                Snapshot snapshot = new Snapshot(connection)) {
            migrations = Tables.migrations(snapshot.connection());
            rows = new Dump(snapshot.connection(), bag.data().resolve("database")).write();
            for (BackupPart part : parts()) {
                missing += part.save(snapshot.connection(), place.data(), bag.data(), out);
            }
        }
        long bytes = bag.finish(Map.of(
                "Bagging-Date",
                Instant.now().toString().substring(0, 10),
                "Bag-Software-Agent",
                "Wellspring " + Settings.release(),
                MIGRATIONS,
                String.join(" ", migrations)));
        out.println("rows:    " + rows);
        out.println("bytes:   " + bytes);
        out.println("missing: " + missing);
        out.println("The backup is in " + arguments.get(0) + ".");
        return missing == 0 ? AdministratorCommand.FINE : AdministratorCommand.BROKEN;
    }

    static List<BackupPart> parts() {
        return ServiceLoader.load(BackupPart.class, BackupCommand.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
