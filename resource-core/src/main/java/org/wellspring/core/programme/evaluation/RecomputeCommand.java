package org.wellspring.core.programme.evaluation;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.wellspring.api.operations.AdministratorCommand;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;
import org.wellspring.core.shared.sql.Statements;

/**
 * {@code bin/admin evaluation recompute}: works every figure out again from the raw ballots, and says where figure or digest are
 * not those under which something was proposed.
 */
public final class RecomputeCommand implements DatabaseCommand {

    private static final String PROPOSED = """
            select a.id, a.composite, a.digest, c.document from application a
            join programme_call c on c.id = a.call_id where a.digest <> '' order by a.id""";

    private static final String BALLOTS = "select group_code, score from ballot where application_id = ?";

    @Override
    public String usage() {
        return "evaluation recompute";
    }

    @Override
    public int run(Workplace place, List<String> arguments, PrintStream out) throws SQLException {
        if (!place.hasDatabase()) {
            throw new IllegalStateException(
                    "There is no database in " + place.data() + "; WELLSPRING_DATA names its folder.");
        }
        try (Connection database = place.database().getConnection()) {
            return run(database, out);
        }
    }

    static int run(Connection database, PrintStream out) throws SQLException {
        int differing = 0;
        try (PreparedStatement statement = database.prepareStatement(PROPOSED);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long application = rows.getLong(1);
                Composite composite = Composite.of(groups(rows.getString(4)), ballots(database, application));
                String score = composite.score().map(BigDecimal::toPlainString).orElse("");
                boolean same =
                        score.equals(rows.getString(2)) && composite.digest().equals(rows.getString(3));
                differing += same ? 0 : 1;
                out.println(new Id(application) + " " + (score.isEmpty() ? "-" : score) + " " + composite.digest()
                        + (same ? "" : " DIFFERS from " + rows.getString(2) + " " + rows.getString(3)));
            }
        }
        out.println(differing == 0 ? "Every figure is what its ballots say." : differing + " figures DIFFER.");
        return differing == 0 ? AdministratorCommand.FINE : AdministratorCommand.BROKEN;
    }

    private static List<Group> groups(String document) {
        return StoredJson.read(document, DescribeCall.class).groups().stream()
                .map(group -> new Group(group.code(), group.weight(), group.minimum()))
                .toList();
    }

    private static List<Ballot> ballots(Connection database, long application) throws SQLException {
        return new Statements(database)
                .all(BALLOTS, row -> new Ballot(row.getString(1), row.getBigDecimal(2)), application);
    }
}
