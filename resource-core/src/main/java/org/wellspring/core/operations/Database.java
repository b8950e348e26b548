package org.wellspring.core.operations;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.core.operations.h2.ForcedPath;

/**
 * Connections to the database that the settings name. The server that runs the product makes one of these, pools what it
 * hands out and enlists it in transactions; so there is no second pool here.
 */
public class Database implements DataSource {

    private final DataSource target;
    private String url = "";

    public Database() {
        this(new Settings());
    }

    public Database(Settings settings) {
        this.target = settings.databaseUrl().isPresent() ? postgresql(settings) : h2(settings);
    }

    /** Whether there is anything to open, as far as can be told without opening it and thereby making it. */
    static boolean exists(Settings settings) {
        return settings.databaseUrl().isPresent() || Files.exists(file(settings));
    }

    /** What H2 keeps everything in. */
    static Path file(DataFolder place) {
        return folder(place).resolve("wellspring.mv.db");
    }

    private static Path folder(DataFolder place) {
        return place.data().resolve("database");
    }

    /** Strings are sent untyped because EclipseLink sends every null of a query as a string, which PostgreSQL would refuse. */
    private static DataSource postgresql(Settings settings) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl().orElseThrow());
        source.setUser(settings.databaseUser());
        source.setPassword(settings.databasePassword());
        source.setApplicationName("wellspring");
        source.setReWriteBatchedInserts(true);
        source.setStringType("unspecified");
        return source;
    }

    /**
     * WRITE_DELAY=0: H2's default acknowledges commits that a crash would lose. RETENTION_TIME: milliseconds until freed space
     * is used again; the default of 45 seconds is for disks that do not keep the order of writes. QUERY_CACHE_SIZE: how many
     * statements a connection keeps parsed; the default of 8 would parse nearly every statement anew.
     */
    private static DataSource h2(Settings settings) {
        Path folder = folder(settings);
        try {
            Files.createDirectories(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + ForcedPath.of(folder.resolve("wellspring"))
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                + ";WRITE_DELAY=0;RETENTION_TIME=5000;QUERY_CACHE_SIZE=128;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser("wellspring");
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return target.getConnection();
    }

    /** The settings alone say who connects. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return target.getConnection();
    }

    /** Some servers refuse a data source that takes no property at all; the settings decide. */
    public void setUrl(String url) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(target) ? type.cast(target) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(target) || target.isWrapperFor(type);
    }
}
