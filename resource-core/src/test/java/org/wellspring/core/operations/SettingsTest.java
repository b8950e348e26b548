package org.wellspring.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wellspring.api.operations.AddressRange;
import org.wellspring.api.shared.LocalizedText;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void nothingGivenShouldGiveASensibleProduct() {
        Settings settings = settings(Map.of());
        assertTrue(settings.data().isAbsolute());
        assertTrue(settings.databaseUrl().isEmpty());
        assertEquals("", settings.baseUrl());
        assertEquals(List.of(), settings.trustedProxies());
        assertEquals(ZoneId.of("Asia/Shanghai"), settings.zone());
        assertEquals(5L << 30, settings.largestFile());
        assertFalse(settings.metricsOn());
        assertFalse(settings.demonstration());
        assertTrue(settings.adminEmail().isEmpty());
        assertFalse(settings.version().contains("$"), settings.version());
    }

    @ParameterizedTest
    @CsvSource({
        "WELLSPRING_DATABASE_URL, jdbc:mysql://localhost/wellspring",
        "WELLSPRING_DATABASE_PASSWORD_FILE, /no/such/file",
        "WELLSPRING_BASE_URL, wellspring.example",
        "WELLSPRING_BASE_URL, ftp://wellspring.example",
        "WELLSPRING_BASE_URL, https://wellspring.example/path",
        "WELLSPRING_BASE_URL, https://wellspring.example?query",
        "WELLSPRING_BASE_URL, https://user@wellspring.example",
        "WELLSPRING_TRUSTED_PROXIES, proxy.example",
        "WELLSPRING_TRUSTED_PROXIES, 10.0.0.0/33",
        "WELLSPRING_TRUSTED_PROXIES, 10.0.0.256",
        "WELLSPRING_TRUSTED_PROXIES, 10.1",
        "WELLSPRING_TRUSTED_PROXIES, ::1/129",
        "WELLSPRING_TRUSTED_PROXIES, '10.0.0.1,,10.0.0.2'",
        "WELLSPRING_TRUSTED_PROXIES, 10.0.0.1 10.0.0.2",
        "WELLSPRING_TRUSTED_PROXIES, *",
        "WELLSPRING_ZONE, Shanghai",
        "WELLSPRING_ZONE, +08:00",
        "WELLSPRING_ISSUER, fr=Bureau",
        "WELLSPRING_ISSUER, zh=",
        "WELLSPRING_METRICS, yes",
        "WELLSPRING_DEMONSTRATION, true",
        "WELLSPRING_LARGEST_FILE, 5 GB",
        "WELLSPRING_LARGEST_FILE, 0",
        "WELLSPRING_LARGEST_FILE, -1",
        "WELLSPRING_LARGEST_VERSION, all",
        "WELLSPRING_UPLOAD_DAYS, 0",
        "WELLSPRING_UPLOAD_DAYS, 3651",
        "WELLSPRING_READING, maybe",
        "WELLSPRING_READING_HEAP, 63",
        "WELLSPRING_READING_HEAP, 65537",
        "WELLSPRING_READING_HEAP, 1g",
        "WELLSPRING_READING_SECONDS, 0",
        "WELLSPRING_READING_SECONDS, 3601",
        "WELLSPRING_READING_SECONDS, 30s",
        "WELLSPRING_ADMIN_PASSWORD_FILE, /no/such/file",
    })
    void aWrongValueShouldBeRefusedInOneSentenceThatNamesIt(String name, String value) {
        String sentence = assertThrows(IllegalStateException.class, () -> settings(Map.of(name, value)))
                .getMessage();
        assertTrue(sentence.startsWith(name + " must "), sentence);
        assertTrue(sentence.contains(value), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("\n"), sentence);
    }

    @Test
    void proxiesShouldBeAddressesAndRanges() {
        Settings settings = settings(Map.of("WELLSPRING_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,2001:db8::/32"));
        assertEquals(
                List.of("127.0.0.1", "10.0.0.0/8", "2001:db8::/32").stream()
                        .map(range -> AddressRange.of(range).orElseThrow())
                        .toList(),
                settings.trustedProxies());
    }

    @Test
    void theLimitsThemselvesShouldBeAllowed() {
        Settings most = settings(Map.of(
                "WELLSPRING_UPLOAD_DAYS", "3650",
                "WELLSPRING_READING_HEAP", "65536",
                "WELLSPRING_READING_SECONDS", "3600"));
        assertEquals(Duration.ofDays(3650), most.uploadPatience());
        assertEquals(65_536, most.readingMegabytes());
        assertEquals(Duration.ofHours(1), most.readingPatience());
        assertEquals(64, settings(Map.of("WELLSPRING_READING_HEAP", "64")).readingMegabytes());
    }

    @Test
    void theIssuerShouldBeOneNameOrOneForEachLanguage() {
        assertEquals(
                "Bureau",
                settings(Map.of("WELLSPRING_ISSUER", "Bureau")).issuer().in(Locale.ENGLISH));
        LocalizedText named = settings(Map.of("WELLSPRING_ISSUER", "zh=局; en=Bureau; ru=Бюро"))
                .issuer();
        assertEquals(Map.of("zh", "局", "en", "Bureau", "ru", "Бюро"), named.values());
    }

    @Test
    void anAdministratorShouldBeGivenWithBothSettingsOrNone() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "correct horse battery\n");
        assertThrows(
                IllegalStateException.class, () -> settings(Map.of("WELLSPRING_ADMIN_EMAIL", "ada@school.example")));
        assertThrows(
                IllegalStateException.class,
                () -> settings(Map.of("WELLSPRING_ADMIN_PASSWORD_FILE", password.toString())));
        Settings both = settings(Map.of(
                "WELLSPRING_ADMIN_EMAIL", "ada@school.example", "WELLSPRING_ADMIN_PASSWORD_FILE", password.toString()));
        assertEquals("correct horse battery", both.adminPassword());
    }

    @Test
    void blanksAndAFinalSlashShouldNotMatter() {
        Settings settings = settings(
                Map.of("WELLSPRING_BASE_URL", " https://wellspring.example:8443/ ", "WELLSPRING_METRICS", " "));
        assertEquals("https://wellspring.example:8443", settings.baseUrl());
        assertFalse(settings.metricsOn());
    }

    @Test
    void everySettingShouldBeListedOnceWithAMeaning() {
        var names = new HashSet<String>();
        for (Setting setting : Settings.all()) {
            assertTrue(setting.name().startsWith("WELLSPRING_"), setting.name());
            assertTrue(names.add(setting.name()), setting.name());
            assertTrue(setting.meaning().endsWith("."), setting.meaning());
        }
    }

    /** The README's table: name, default, meaning, in the order of the class. */
    @Test
    void theReadmeShouldListEverySetting() throws IOException {
        List<String> told = Files.readAllLines(Path.of("../README.md")).stream()
                .filter(line -> line.startsWith("| `WELLSPRING_"))
                .toList();
        List<String> read = Settings.all().stream()
                .map(setting -> "| `" + setting.name() + "` |"
                        + (setting.fallback().isEmpty() ? "" : " `" + setting.fallback() + "`") + " | "
                        + setting.meaning() + " |")
                .toList();
        assertEquals(read, told);
    }

    private static Settings settings(Map<String, String> given) {
        return new Settings(name -> Optional.ofNullable(given.get(name)));
    }
}
