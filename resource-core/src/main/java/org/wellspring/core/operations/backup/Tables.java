package org.wellspring.core.operations.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which tables the application has, each after those that it refers to. */
final class Tables {

    private static final String HISTORY = "schema_history";

    private Tables() {}

    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        try (ResultSet row =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (row.next()) {
                String name = row.getString("TABLE_NAME");
                boolean ours = row.getString("TABLE_TYPE").endsWith("TABLE") && !name.equals(HISTORY);
                if (ours) {
                    references.put(name, new LinkedHashSet<>());
                }
            }
        }
        for (Map.Entry<String, Set<String>> table : references.entrySet()) {
            try (ResultSet row = connection
                    .getMetaData()
                    .getImportedKeys(connection.getCatalog(), connection.getSchema(), table.getKey())) {
                while (row.next()) {
                    table.getValue().add(row.getString("PKTABLE_NAME"));
                }
            }
        }
        return order(references);
    }

    private static List<String> order(Map<String, Set<String>> references) {
        Map<String, Set<String>> left = new LinkedHashMap<>(references);
        List<String> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<String> free = left.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + left.keySet());
            }
            order.addAll(free);
            free.forEach(left::remove);
        }
        return order;
    }

    /** What made the tables: equal lists mean equal tables. */
    static List<String> migrations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version from schema_history where success = true and version is not null")) {
            List<String> versions = new ArrayList<>();
            while (row.next()) {
                versions.add(row.getString(1));
            }
            versions.sort(null);
            return versions;
        }
    }
}
