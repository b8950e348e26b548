package org.wellspring.core.content.fixity;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.wellspring.api.content.Fixity.DamagedFile;
import org.wellspring.api.content.Fixity.Status;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;

/** {@code bin/admin fixity}: reads every stored file now, and tells what is damaged. */
public final class FixityCommand implements DatabaseCommand {

    private static final int MOST = 1_000;

    @Override
    public String usage() {
        return "fixity";
    }

    @Override
    public boolean worksBesideApplication() {
        return true;
    }

    @Override
    public int run(Workplace place, List<String> none, PrintStream out) throws SQLException {
        place.requireDatabase();
        Status status;
        List<DamagedFile> damaged;
        try (Connection connection = place.database().getConnection()) {
            status = new FixityRound(connection, place.data(), Clock.systemUTC()).whole();
            damaged = new FixityRows(connection).damaged(MOST);
        }
        for (DamagedFile file : damaged) {
            out.println(file.damage() + " " + file.resource() + (file.path().isEmpty() ? "" : " " + file.path()));
        }
        out.println("files:   " + status.files() + ", " + (status.bytes() >> 20) + " MiB");
        out.println("records: " + status.records());
        out.println("damaged: " + status.damaged());
        return status.damaged() == 0 ? AdministratorCommand.FINE : AdministratorCommand.BROKEN;
    }
}
