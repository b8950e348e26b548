package org.wellspring.core.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.operations.SettingsView;

/**
 * The one place where the product's settings are read. Each comes from the environment variable, or else the system
 * property, of its name; an empty value counts as not given. A value that makes no sense is refused with one sentence.
 */
@ApplicationScoped
public class Settings implements DataFolder, SettingsView {

    /** One setting as the README's table shows it. */
    public record Setting(String name, String fallback, String meaning) {}

    private static final Setting DATA =
            new Setting("WELLSPRING_DATA", "./data", "Folder of the database, the files and the logs.");
    private static final Setting DATABASE_URL = new Setting(
            "WELLSPRING_DATABASE_URL",
            "",
            "JDBC address of a PostgreSQL database, jdbc:postgresql://…; without it an H2 database under the data folder.");
    private static final Setting DATABASE_USER =
            new Setting("WELLSPRING_DATABASE_USER", "wellspring", "User of the PostgreSQL database.");
    private static final Setting DATABASE_PASSWORD_FILE =
            new Setting("WELLSPRING_DATABASE_PASSWORD_FILE", "", "File with the password of that user.");
    private static final Setting BASE_URL = new Setting(
            "WELLSPRING_BASE_URL",
            "",
            "Address under which people reach the product, without a path; without it each request's own.");
    private static final Setting METRICS =
            new Setting("WELLSPRING_METRICS", "off", "on: serve figures for Prometheus at /metrics.");
    private static final Setting LARGEST_FILE =
            new Setting("WELLSPRING_LARGEST_FILE", "10737418240", "The most bytes a single uploaded file may have.");
    private static final Setting DEMONSTRATION = new Setting(
            "WELLSPRING_DEMONSTRATION", "off", "on: load the demonstration into an empty database at start.");

    private static final String VERSION = readVersion();

    private final Path data;
    private final Optional<String> databaseUrl;
    private final String databaseUser;
    private final Optional<Path> databasePasswordFile;
    private final String baseUrl;
    private final boolean metrics;
    private final boolean demonstration;
    private final long largestFile;

    public Settings() {
        this(Settings::fromSurroundings);
    }

    /** @param source answers the value of a name, where it is given */
    public Settings(Function<String, Optional<String>> source) {
        data = path(DATA, text(source, DATA));
        databaseUrl = Optional.of(text(source, DATABASE_URL)).filter(text -> !text.isEmpty());
        databaseUrl.ifPresent(url -> require(
                url.startsWith("jdbc:postgresql:"), DATABASE_URL, url, "must start with jdbc:postgresql: or be empty"));
        databaseUser = text(source, DATABASE_USER);
        databasePasswordFile = Optional.of(text(source, DATABASE_PASSWORD_FILE))
                .filter(text -> !text.isEmpty())
                .map(text -> path(DATABASE_PASSWORD_FILE, text));
        databasePasswordFile.ifPresent(file -> require(
                Files.isReadable(file), DATABASE_PASSWORD_FILE, file.toString(), "must name a file that can be read"));
        baseUrl = address(BASE_URL, text(source, BASE_URL));
        metrics = onOrOff(METRICS, text(source, METRICS));
        largestFile = positive(LARGEST_FILE, text(source, LARGEST_FILE));
        demonstration = onOrOff(DEMONSTRATION, text(source, DEMONSTRATION));
    }

    /** Every setting there is, in the order of the README's table. */
    public static List<Setting> all() {
        return List.of(
                DATA,
                DATABASE_URL,
                DATABASE_USER,
                DATABASE_PASSWORD_FILE,
                BASE_URL,
                METRICS,
                LARGEST_FILE,
                DEMONSTRATION);
    }

    @Override
    public Path data() {
        return data;
    }

    /** Empty means the H2 database under {@link #data()}. */
    public Optional<String> databaseUrl() {
        return databaseUrl;
    }

    public String databaseUser() {
        return databaseUser;
    }

    /** Read anew at each call, so that it never stays in memory. Empty where no file is set. */
    public String databasePassword() {
        if (databasePasswordFile.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(databasePasswordFile.get()).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    DATABASE_PASSWORD_FILE.name() + " names a file that cannot be read.", unreadable);
        }
    }

    @Override
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public boolean metricsOn() {
        return metrics;
    }

    @Override
    public long largestFile() {
        return largestFile;
    }

    @Override
    public String version() {
        return VERSION;
    }

    public boolean demonstration() {
        return demonstration;
    }

    private static Optional<String> fromSurroundings(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(System.getProperty(name)));
    }

    private static String text(Function<String, Optional<String>> source, Setting setting) {
        return source.apply(setting.name())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(setting.fallback());
    }

    private static Path path(Setting setting, String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException wrong) {
            throw refusal(setting, value, "must be a path", wrong);
        }
    }

    private static String address(Setting setting, String value) {
        if (value.isEmpty()) {
            return value;
        }
        try {
            URI uri = URI.create(value.replaceAll("/+$", ""));
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            require(
                    http
                            && uri.getHost() != null
                            && uri.getRawQuery() == null
                            && uri.getRawPath().isEmpty(),
                    setting,
                    value,
                    "must be http:// or https:// with a host and no path");
            return uri.toString();
        } catch (IllegalArgumentException wrong) {
            throw refusal(setting, value, "must be http:// or https:// with a host and no path", wrong);
        }
    }

    private static long positive(Setting setting, String value) {
        require(value.matches("[1-9][0-9]{0,17}"), setting, value, "must be a whole number above 0");
        return Long.parseLong(value);
    }

    private static String readVersion() {
        try (InputStream file = Settings.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(Objects.requireNonNull(file));
            return properties.getProperty("version");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean onOrOff(Setting setting, String value) {
        require("on".equals(value) || "off".equals(value), setting, value, "must be on or off");
        return "on".equals(value);
    }

    private static void require(boolean right, Setting setting, String value, String rule) {
        if (!right) {
            throw refusal(setting, value, rule, null);
        }
    }

    private static IllegalStateException refusal(
            Setting setting, String value, String rule, @Nullable Throwable cause) {
        return new IllegalStateException(setting.name() + " " + rule + ", but is '" + value + "'.", cause);
    }
}
