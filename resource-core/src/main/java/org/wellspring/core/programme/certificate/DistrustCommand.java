package org.wellspring.core.programme.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;

/** {@code bin/admin certificate distrust KEY}: nothing that a key signed is believed any more. */
public final class DistrustCommand implements DatabaseCommand {

    @Override
    public String usage() {
        return "certificate distrust KEY";
    }

    @Override
    public boolean worksBesideApplication() {
        return true;
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException {
        String kid = arguments.get(0);
        boolean done = KeyChange.make(place, ring -> ring.distrust(kid, Instant.now()));
        if (!done) {
            out.println("No key " + kid + " is trusted; /api/certificate-keys lists them by their kid.");
            return AdministratorCommand.BROKEN;
        }
        out.println(
                "No certificate signed by " + kid + " is believed any more; holders fetch new ones from the register.");
        out.println("Pass the new public keys on: " + KeyChange.file(place));
        return AdministratorCommand.FINE;
    }
}
