package org.wellspring.core.operations.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.core.shared.StoredJson;

/**
 * All rows of all tables, a file for each table. Its first line names the columns; each further line is a row, as a JSON
 * array of texts, null where there is nothing.
 */
final class Dump {

    private static final TypeReference<List<@Nullable String>> ROW = new TypeReference<>() {};

    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final Path folder;

    Dump(Connection connection, Path folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /** Writes what the connection's transaction sees. @return how many rows */
    long write() throws SQLException, IOException {
        Files.createDirectories(folder);
        long rows = 0;
        for (String table : Tables.inOrder(connection)) {
            rows += write(table);
        }
        return rows;
    }

    private long write(String table) throws SQLException, IOException {
        long rows = 0;
        try (Statement statement = connection.createStatement();
                BufferedWriter out = Files.newBufferedWriter(file(table))) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery("select * from " + table)) {
                ResultSetMetaData columns = row.getMetaData();
                List<@Nullable String> line = new ArrayList<>();
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    line.add(columns.getColumnName(column));
                }
                out.write(StoredJson.write(line));
                out.newLine();
                for (; row.next(); rows++) {
                    line.clear();
                    for (int column = 1; column <= columns.getColumnCount(); column++) {
                        line.add(text(row, column, columns.getColumnType(column)));
                    }
                    out.write(StoredJson.write(line));
                    out.newLine();
                }
            }
        }
        return rows;
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        Object value = isTime(type) ? row.getObject(column, OffsetDateTime.class) : row.getObject(column);
        return value == null ? null : value.toString();
    }

    /** Replaces all rows. Leaves the transaction open. @return how many rows */
    long read() throws SQLException, IOException {
        List<String> tables = Tables.inOrder(connection);
        List<String> reverse = new ArrayList<>(tables);
        Collections.reverse(reverse);
        try (Statement statement = connection.createStatement()) {
            for (String table : reverse) {
                statement.executeUpdate("delete from " + table);
            }
        }
        long rows = 0;
        for (String table : tables) {
            rows += read(table);
        }
        return rows;
    }

    private long read(String table) throws SQLException, IOException {
        try (BufferedReader in = Files.newBufferedReader(file(table))) {
            List<@Nullable String> columns = StoredJson.read(in.readLine(), ROW);
            String places = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            String insert = "insert into " + table + " ("
                    + columns.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ") values (" + places
                    + ")";
            int[] types = types(table, columns);
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                long rows = 0;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    List<@Nullable String> row = StoredJson.read(line, ROW);
                    for (int column = 0; column < types.length; column++) {
                        statement.setObject(column + 1, value(row.get(column), types[column]));
                    }
                    statement.addBatch();
                    rows++;
                    if (rows % AT_ONCE == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
                return rows;
            }
        }
    }

    private int[] types(String table, List<@Nullable String> columns) throws SQLException {
        String names = columns.stream().map(String::valueOf).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("select " + names + " from " + table + " where 1 = 0")) {
            int[] types = new int[columns.size()];
            for (int column = 0; column < types.length; column++) {
                types[column] = none.getMetaData().getColumnType(column + 1);
            }
            return types;
        }
    }

    private static @Nullable Object value(@Nullable String text, int type) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case Types.BIGINT -> Long.valueOf(text);
            case Types.INTEGER -> Integer.valueOf(text);
            case Types.BOOLEAN, Types.BIT -> Boolean.valueOf(text);
            case Types.DATE -> LocalDate.parse(text);
            case Types.DOUBLE -> Double.valueOf(text);
            case Types.VARCHAR -> text;
            default -> {
                if (!isTime(type)) {
                    throw new IllegalStateException("A column of type " + type + " is not known to backups");
                }
                yield OffsetDateTime.parse(text);
            }
        };
    }

    /** The two databases call a moment by different types. */
    private static boolean isTime(int type) {
        return type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP;
    }

    private Path file(String table) {
        return folder.resolve(table + ".jsonl");
    }
}
