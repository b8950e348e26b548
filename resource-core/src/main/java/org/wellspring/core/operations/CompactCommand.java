package org.wellspring.core.operations;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.h2.jdbc.JdbcConnection;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;

/**
 * {@code bin/admin database compact}: writes H2's file anew without what nobody needs any more. While the product runs,
 * space is used again ({@code operations.h2}); given back to the file system it is only here.
 */
public final class CompactCommand implements DatabaseCommand {

    private static final long MEBIBYTE = 1 << 20;

    @Override
    public String usage() {
        return "database compact";
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException {
        place.requireDatabase();
        Path file = Database.file(place);
        try (Connection connection = place.database().getConnection()) {
            if (!connection.isWrapperFor(JdbcConnection.class)) {
                throw new IllegalStateException("PostgreSQL keeps its files compact by itself (autovacuum).");
            }
            long before = Files.size(file);
            try (Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
            out.println("The database takes " + mebibytes(Files.size(file)) + " MiB instead of " + mebibytes(before)
                    + " MiB.");
        }
        return AdministratorCommand.FINE;
    }

    private static long mebibytes(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE;
    }
}
