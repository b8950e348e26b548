package org.wellspring.core.operations.command;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.wellspring.api.operations.DatabaseCommand;

/** The database and the folder of the application that runs. */
record ApplicationPlace(Path data, DataSource database) implements DatabaseCommand.Workplace {

    @Override
    public boolean hasDatabase() {
        return true;
    }

    @Override
    public boolean isUnused() {
        return false;
    }

    @Override
    public void migrate() {
        throw new IllegalStateException("The application that runs keeps its tables up to date itself.");
    }
}
