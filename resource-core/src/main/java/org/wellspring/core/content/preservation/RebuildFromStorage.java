package org.wellspring.core.content.preservation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.ServiceLoader;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;

/** {@code bin/admin rebuild --from-storage}: the public catalogue again, when all that is left is the storage. */
public final class RebuildFromStorage implements DatabaseCommand {

    @Override
    public String usage() {
        return "rebuild --from-storage";
    }

    @Override
    public int run(Workplace place, List<String> none, PrintStream out) throws SQLException, IOException {
        Path root = place.data().resolve("storage");
        if (!Files.isDirectory(root)) {
            throw new IllegalStateException(
                    "There is no storage in " + place.data() + "; WELLSPRING_DATA names its folder.");
        }
        if (!place.isUnused()) {
            throw new IllegalStateException(
                    "The database is not empty: the catalogue is rebuilt only where there are neither people nor resources.");
        }
        place.migrate();
        PreservedCatalogue catalogue =
                ServiceLoader.load(PreservedCatalogue.class).findFirst().orElseThrow();
        Rebuild.Counts counts;
        try (Connection connection = place.database().getConnection()) {
            counts = new Rebuild(catalogue, Clock.systemUTC(), root.toRealPath(), out).run(connection);
        }
        place.run(List.of("index", "rebuild"), out);
        out.println("objects:    " + counts.objects() + ", of which damaged " + counts.damaged() + ", foreign "
                + counts.foreign());
        out.println("resources:  " + counts.resources() + ", of which withdrawn " + counts.withdrawn());
        out.println("versions:   " + counts.versions());
        out.println("files:      " + counts.files() + ", of which missing " + counts.missing());
        out.println(
                "Run 'bin/admin fixity' to compare the files with their digests. People, organisations, vocabularies,"
                        + " drafts and collections are not in the storage: they come back only with a backup of the database.");
        return counts.damaged() + counts.missing() == 0 ? AdministratorCommand.FINE : AdministratorCommand.BROKEN;
    }
}
