package org.wellspring.core.programme.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.api.operations.DatabaseCommand.Workplace;
import org.wellspring.api.programme.Certificates;
import org.wellspring.api.programme.Certificates.Outcome;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.sql.Statements;

/** What every database must do for the keys of certificates, and what the administrator does with them. */
abstract class CertificateKeysContract {

    @TempDir
    Path data;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    abstract TestDatabase database();

    @BeforeEach
    void noKeys() throws SQLException {
        try (Connection connection = database().source().getConnection()) {
            new Statements(connection).execute("delete from certificate_key");
        }
    }

    private SigningKey signing() throws SQLException, IOException {
        return KeyChange.make(place(), ring -> ring.signing(Instant.now()));
    }

    private List<Certificates.Key> published() throws IOException {
        return PublishedKeys.read(data.resolve(PublishedKeys.FILE)).keys();
    }

    private int run(DatabaseCommand command, String... typed) throws SQLException, IOException {
        List<String> arguments = command.answer(List.of(typed)).orElseThrow();
        try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            return command.run(place(), arguments, out);
        }
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void manyWhoNeedTheFirstKeyAtOnceShouldGetTheSame() throws InterruptedException {
        Set<String> kids = new ConcurrentSkipListSet<>();
        CountDownLatch ready = new CountDownLatch(4);
        List<Thread> nodes = java.util.stream.Stream.generate(() -> new Thread(() -> {
                    ready.countDown();
                    try {
                        ready.await();
                        kids.add(signing().kid());
                    } catch (SQLException | IOException | InterruptedException failure) {
                        kids.add(failure.toString());
                    }
                }))
                .limit(4)
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }
        assertEquals(1, kids.size(), kids.toString());
    }

    @Test
    void afterARotationOldCertificatesShouldStillVerifyAndTheirKeyShouldSignNothing() throws SQLException, IOException {
        SigningKey old = signing();
        Jws certificate = SampleCertificates.signedBy(old, old.from());

        assertEquals(0, run(new RotateCommand(), "certificate", "rotate"));

        SigningKey now = signing();
        assertNotEquals(old.kid(), now.kid());
        assertTrue(said().contains(now.kid()), said());
        assertEquals(2, published().size());
        assertEquals(
                Outcome.GENUINE,
                Verification.of(certificate.file(), published()).outcome());
        Jws newer = SampleCertificates.signedBy(now, now.from());
        assertEquals(Outcome.GENUINE, Verification.of(newer.file(), published()).outcome());
        Certificates.Key kept = published().stream()
                .filter(key -> key.kid().equals(old.kid()))
                .findFirst()
                .orElseThrow();
        assertEquals(old.from(), kept.from());
        assertNotNull(kept.until());
        assertEquals(1, privateHalves());
    }

    private long privateHalves() throws SQLException {
        try (Connection connection = database().source().getConnection()) {
            return new Statements(connection)
                    .all("select count(*) from certificate_key where private_key is not null", row -> row.getLong(1))
                    .get(0);
        }
    }

    @Test
    void theKeyThatSignsShouldBeReplacedWhenItIsDistrusted() throws SQLException, IOException {
        SigningKey stolen = signing();
        Jws certificate = SampleCertificates.signedBy(stolen, stolen.from());

        assertEquals(0, run(new DistrustCommand(), "certificate", "distrust", stolen.kid()));

        assertEquals(
                Outcome.KEY_DISTRUSTED,
                Verification.of(certificate.file(), published()).outcome());
        assertNotEquals(stolen.kid(), signing().kid());
        assertEquals(1, run(new DistrustCommand(), "certificate", "distrust", stolen.kid()));
        assertEquals(1, run(new DistrustCommand(), "certificate", "distrust", "none"));
        assertEquals(2, published().size());
    }

    @Test
    void verifyShouldSayWhatIsCertifiedAndRefuseAChangedFile() throws SQLException, IOException {
        SigningKey key = signing();
        Path file = data.resolve("certificate.json");
        byte[] bytes = SampleCertificates.signedBy(key, key.from()).file().getBytes(StandardCharsets.US_ASCII);
        Files.write(file, bytes);

        assertEquals(0, run(new VerifyCommand(), "certificate", "verify", file.toString()));
        assertTrue(said().startsWith("The certificate is genuine."), said());
        assertTrue(said().contains("明泉小学 [zh]") && said().contains("Школа «Минцюань» [ru]"), said());
        assertTrue(said().contains("number:       SC-2026-0007"), said());

        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        said.reset();
        assertEquals(1, run(new VerifyCommand(), "certificate", "verify", file.toString()));
        assertEquals(1, said().lines().count(), said());
        assertFalse(said().contains("2026"), said());
    }

    @Test
    void verifyShouldTakeTheKeysFromAFile() throws SQLException, IOException {
        SigningKey key = signing();
        Path keys = Files.move(data.resolve(PublishedKeys.FILE), data.resolve("elsewhere.json"));
        Path file = Files.writeString(
                data.resolve("certificate.json"),
                SampleCertificates.signedBy(key, key.from()).compact() + "\n");

        String[] typed = {"certificate", "verify", file.toString(), "--keys", keys.toString()};
        assertEquals(0, run(new VerifyCommand(), typed));
        assertThrows(
                IllegalStateException.class, () -> run(new VerifyCommand(), "certificate", "verify", file.toString()));
        Files.writeString(keys, "{\"keys\":7}");
        assertThrows(IllegalStateException.class, () -> run(new VerifyCommand(), typed));
        Files.writeString(keys, "{}");
        assertThrows(IllegalStateException.class, () -> run(new VerifyCommand(), typed));
    }

    @Test
    void otherWordsShouldBeNoneOfTheCommands() {
        assertTrue(new VerifyCommand().answer(List.of("certificate", "verify")).isEmpty());
        assertTrue(new VerifyCommand()
                .answer(List.of("certificate", "verify", "a", "--key", "b"))
                .isEmpty());
        assertTrue(
                new RotateCommand().answer(List.of("certificate", "distrust")).isEmpty());
        assertEquals(List.of("certificate", "distrust", "k"), new DistrustCommand().typed(List.of("k")));
    }

    @Test
    void aFileThatIsNotThereShouldBeToldInASentence() throws SQLException, IOException {
        signing();
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class, () -> run(new VerifyCommand(), "certificate", "verify", "/no/such/file"));
        assertNull(refusal.getCause());
    }

    private Workplace place() {
        return new Workplace() {
            @Override
            public Path data() {
                return data;
            }

            @Override
            public DataSource database() {
                return CertificateKeysContract.this.database().source();
            }

            @Override
            public boolean hasDatabase() {
                return true;
            }

            @Override
            public boolean isUnused() {
                return false;
            }

            @Override
            public void migrate() {}
        };
    }
}
