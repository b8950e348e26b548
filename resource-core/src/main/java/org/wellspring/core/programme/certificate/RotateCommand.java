package org.wellspring.core.programme.certificate;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;

/** {@code bin/admin certificate rotate}: another key signs from now on. */
public final class RotateCommand implements DatabaseCommand {

    @Override
    public String usage() {
        return "certificate rotate";
    }

    @Override
    public boolean worksBesideApplication() {
        return true;
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException, IOException {
        SigningKey key = KeyChange.make(place, ring -> ring.rotate(Instant.now()));
        out.println("New certificates are signed by " + key.kid() + ".");
        out.println("Old ones still verify; the private half of their key is gone.");
        out.println("The public keys are in " + KeyChange.file(place) + ".");
        return AdministratorCommand.FINE;
    }
}
