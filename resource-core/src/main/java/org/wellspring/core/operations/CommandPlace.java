package org.wellspring.core.operations;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.wellspring.api.operations.DatabaseCommand;

/** The database and the folder that the settings name, for a command that runs without the application. */
public final class CommandPlace implements DatabaseCommand.Workplace {

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_name = 'schema_history'";

    private static final String USERS = "select (select count(*) from account) + (select count(*) from invitation)"
            + " + (select count(*) from resource)";

    private final Settings settings;

    public CommandPlace(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Path data() {
        return settings.data();
    }

    @Override
    public DataSource database() {
        return new Database(settings);
    }

    @Override
    public boolean hasDatabase() {
        return Database.exists(settings);
    }

    @Override
    public boolean isUnused() throws SQLException {
        if (!hasDatabase()) {
            return true;
        }
        try (Connection connection = database().getConnection()) {
            return count(connection, TABLES) == 0 || count(connection, USERS) == 0;
        }
    }

    @Override
    public void migrate() {
        Migrations.migrate(database());
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
