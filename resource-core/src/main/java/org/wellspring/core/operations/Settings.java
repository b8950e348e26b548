package org.wellspring.core.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.AddressRange;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.LocalizedText;

/**
 * The one place where the product's settings are read. Each comes from the environment variable, or else the system
 * property, of its name; an empty value counts as not given. A value that makes no sense is refused with one sentence.
 */
@ApplicationScoped
public class Settings implements DataFolder, SettingsView {

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
    private static final Setting TRUSTED_PROXIES = new Setting(
            "WELLSPRING_TRUSTED_PROXIES",
            "",
            "Reverse proxies that are believed when X-Forwarded-For says whom they serve: IP addresses and ranges like 10.0.0.0/8, with commas; without it nobody is.");
    private static final Setting ZONE = new Setting(
            "WELLSPRING_ZONE",
            "Asia/Shanghai",
            "Time zone of the city (IANA): licences end, and dates and times are shown, by its clock.");
    private static final Setting ISSUER = new Setting(
            "WELLSPRING_ISSUER",
            "zh=市教育局; en=City Education Bureau; ru=Городское управление образования",
            "Who gives honours, as certificates name it; one name, or one for each language.");
    private static final Setting METRICS =
            new Setting("WELLSPRING_METRICS", "off", "on: serve figures for Prometheus at /metrics.");
    private static final Setting LARGEST_FILE =
            new Setting("WELLSPRING_LARGEST_FILE", "5368709120", "The most bytes a single uploaded file may have.");
    private static final Setting LARGEST_VERSION = new Setting(
            "WELLSPRING_LARGEST_VERSION",
            "107374182400",
            "The most bytes the files of one version of a resource may have together.");
    private static final Setting UPLOAD_DAYS = new Setting(
            "WELLSPRING_UPLOAD_DAYS",
            "7",
            "Days after which an unfinished upload that got no more bytes is removed, at most 3650.");
    private static final Setting READING = new Setting(
            "WELLSPRING_READING", "on", "off: do not read files for their text, suggestions and small pictures.");
    private static final Setting READING_HEAP = new Setting(
            "WELLSPRING_READING_HEAP",
            "384",
            "Heap of the separate process that reads files, in MiB, from 64 to 65536.");
    private static final Setting READING_SECONDS = new Setting(
            "WELLSPRING_READING_SECONDS",
            "30",
            "Seconds that reading one file may take before its process is killed, at most 3600.");
    private static final Setting ADMIN_EMAIL = new Setting(
            "WELLSPRING_ADMIN_EMAIL", "", "E-mail address of the first administrator, made at the first start.");
    private static final Setting ADMIN_PASSWORD_FILE = new Setting(
            "WELLSPRING_ADMIN_PASSWORD_FILE",
            "",
            "File with the first administrator's password; without both, a link to choose one is printed.");
    private static final Setting DEMONSTRATION = new Setting(
            "WELLSPRING_DEMONSTRATION", "off", "on: load the demonstration into an empty database at start.");

    /** Nobody waits longer than ten years, and dates stay printable. */
    private static final long MOST_DAYS = 3650;

    private static final long MOST_SECONDS = 3600;

    private static final long MOST_MEGABYTES = 65_536;

    private static final String VERSION = readVersion();

    private final Path data;
    private final @Nullable String databaseUrl;
    private final String databaseUser;
    private final @Nullable Path databasePasswordFile;
    private final String baseUrl;
    private final List<AddressRange> trustedProxies;
    private final ZoneId zone;
    private final LocalizedText issuer;
    private final boolean metrics;
    private final boolean demonstration;
    private final long largestFile;
    private final long largestVersion;
    private final Duration uploadPatience;
    private final boolean reading;
    private final long readingMegabytes;
    private final Duration readingPatience;
    private final @Nullable String adminEmail;
    private final @Nullable Path adminPasswordFile;

    public Settings() {
        this(Settings::fromSurroundings);
    }

    /** @param source answers the value of a name, where it is given */
    public Settings(Function<String, Optional<String>> source) {
        data = DATA.path(DATA.text(source));
        databaseUrl = DATABASE_URL.optional(source).orElse(null);
        DATABASE_URL.require(
                databaseUrl == null || databaseUrl.startsWith("jdbc:postgresql:"),
                DATABASE_URL.text(source),
                "must start with jdbc:postgresql: or be empty");
        databaseUser = DATABASE_USER.text(source);
        databasePasswordFile = DATABASE_PASSWORD_FILE.file(source).orElse(null);
        baseUrl = BASE_URL.address(source);
        trustedProxies = TRUSTED_PROXIES.ranges(source);
        zone = ZONE.zone(source);
        issuer = ISSUER.localized(source);
        metrics = METRICS.onOrOff(source);
        largestFile = LARGEST_FILE.positive(source);
        largestVersion = LARGEST_VERSION.positive(source);
        uploadPatience = Duration.ofDays(UPLOAD_DAYS.between(source, 1, MOST_DAYS));
        reading = READING.onOrOff(source);
        readingMegabytes = READING_HEAP.between(source, 64, MOST_MEGABYTES);
        readingPatience = Duration.ofSeconds(READING_SECONDS.between(source, 1, MOST_SECONDS));
        adminEmail = ADMIN_EMAIL.optional(source).orElse(null);
        adminPasswordFile = ADMIN_PASSWORD_FILE.file(source).orElse(null);
        ADMIN_PASSWORD_FILE.require(
                (adminEmail == null) == (adminPasswordFile == null),
                ADMIN_PASSWORD_FILE.text(source),
                "must be given exactly when WELLSPRING_ADMIN_EMAIL is");
        demonstration = DEMONSTRATION.onOrOff(source);
    }

    /** Every setting there is, in the order of the README's table. */
    public static List<Setting> all() {
        return List.of(
                DATA,
                DATABASE_URL,
                DATABASE_USER,
                DATABASE_PASSWORD_FILE,
                BASE_URL,
                TRUSTED_PROXIES,
                ZONE,
                ISSUER,
                METRICS,
                LARGEST_FILE,
                LARGEST_VERSION,
                UPLOAD_DAYS,
                READING,
                READING_HEAP,
                READING_SECONDS,
                ADMIN_EMAIL,
                ADMIN_PASSWORD_FILE,
                DEMONSTRATION);
    }

    @Override
    public Path data() {
        return data;
    }

    /** Empty means the H2 database under {@link #data()}. */
    public Optional<String> databaseUrl() {
        return Optional.ofNullable(databaseUrl);
    }

    public String databaseUser() {
        return databaseUser;
    }

    /** Empty where no file is set. */
    public String databasePassword() {
        return databasePasswordFile == null ? "" : DATABASE_PASSWORD_FILE.content(databasePasswordFile);
    }

    /** Who becomes administrator of an empty installation; empty means: whoever opens the set-up link. */
    public Optional<String> adminEmail() {
        return Optional.ofNullable(adminEmail);
    }

    /** Only with {@link #adminEmail()}. */
    public String adminPassword() {
        return ADMIN_PASSWORD_FILE.content(Objects.requireNonNull(adminPasswordFile));
    }

    @Override
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public List<AddressRange> trustedProxies() {
        return trustedProxies;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public LocalizedText issuer() {
        return issuer;
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
    public long largestVersion() {
        return largestVersion;
    }

    @Override
    public Duration uploadPatience() {
        return uploadPatience;
    }

    @Override
    public boolean readingOn() {
        return reading;
    }

    @Override
    public long readingMegabytes() {
        return readingMegabytes;
    }

    @Override
    public Duration readingPatience() {
        return readingPatience;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public boolean demonstration() {
        return demonstration;
    }

    /** The version of the application, whatever the settings are. */
    public static String release() {
        return VERSION;
    }

    private static Optional<String> fromSurroundings(String name) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(System.getProperty(name)));
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
}
