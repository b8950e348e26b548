package org.wellspring.core.content.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Digest;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;

class StagingAreaTest {

    private static final long MOST = 10_000_000;

    private static final Id FILE = new Id(4_242_424_242L);

    @TempDir
    Path root;

    private StagingArea staging;

    @BeforeEach
    void open() {
        staging = new StagingArea(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 524_287, 524_288, 524_289, 2_000_000})
    void whatArrivesIsKeptByteForByteUnderItsIdentifier(int size) throws Exception {
        byte[] bytes = random(size);
        Arrived arrived = staging.receive(new ByteArrayInputStream(bytes), announced(size, sha256(bytes)));
        staging.keep(arrived, FILE);
        assertArrayEquals(bytes, Files.readAllBytes(staging.path(FILE)));
        assertEquals(size, arrived.size());
        assertEquals(sha256(bytes), arrived.sha256());
        assertEquals(List.of(staging.path(FILE)), everything());
    }

    @Test
    void bytesOfUnknownLengthArrive() throws Exception {
        byte[] bytes = random(600_000);
        Arrived arrived = staging.receive(new ByteArrayInputStream(bytes), announced(-1, null));
        assertEquals(sha256(bytes), arrived.sha256());
    }

    @Test
    void aDigestInCapitalsIsTheSameDigest() throws Exception {
        byte[] bytes = random(10);
        Arrived arrived = staging.receive(
                new ByteArrayInputStream(bytes), announced(10, sha256(bytes).toUpperCase(java.util.Locale.ROOT)));
        assertEquals(sha256(bytes), arrived.sha256());
        assertArrayEquals(bytes, Files.readAllBytes(arrived.partial()));
    }

    @Test
    void anAnnouncedLengthBeyondTheLimitIsRefusedBeforeAByteIsRead() {
        assertRefused(ContentProblem.TOO_LARGE, unreadable(), announced(MOST + 1, null));
    }

    @Test
    void anUnannouncedLengthBeyondTheLimitIsRefusedWhileItArrives() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return length;
            }
        };
        assertRefused(ContentProblem.TOO_LARGE, endless, announced(-1, null));
    }

    @Test
    void moreOrLessThanAnnouncedIsRefused() {
        assertRefused(ContentProblem.LENGTH_MISMATCH, new ByteArrayInputStream(random(99)), announced(100, null));
        assertRefused(ContentProblem.LENGTH_MISMATCH, new ByteArrayInputStream(random(101)), announced(100, null));
        assertRefused(ContentProblem.LENGTH_MISMATCH, new ByteArrayInputStream(random(1)), announced(0, null));
    }

    @Test
    void otherBytesThanAnnouncedAreRefused() throws Exception {
        byte[] bytes = random(1_000);
        String digest = sha256(bytes);
        bytes[500] ^= 1;
        assertRefused(ContentProblem.DIGEST_MISMATCH, new ByteArrayInputStream(bytes), announced(1_000, digest));
    }

    @Test
    void everyAnnouncedDigestIsVerified() throws Exception {
        byte[] bytes = random(700_000);
        Digest sha256 = new Digest(Digest.Algorithm.SHA_256, sha256(bytes));
        Digest sha512 = new Digest(
                Digest.Algorithm.SHA_512,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes)));
        Digest other = new Digest(Digest.Algorithm.SHA_512, "0".repeat(128));
        Arrived arrived =
                staging.receive(new ByteArrayInputStream(bytes), new Announced(-1, List.of(sha256, sha512), MOST));
        assertEquals(sha256.hex(), arrived.sha256());
        staging.discard(arrived);
        assertRefused(
                ContentProblem.DIGEST_MISMATCH,
                new ByteArrayInputStream(bytes),
                new Announced(-1, List.of(sha256, other), MOST));
    }

    @Test
    void aDigestThatIsNoneIsRefused() {
        var refused = assertThrows(ProblemException.class, () -> announced(1, "abc"));
        assertEquals(ContentProblem.DIGEST_UNREADABLE, refused.problem());
    }

    @Test
    void aSenderWhoGoesAwayLeavesNothing() {
        InputStream reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset by peer");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("Connection reset by peer");
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(random(700_000)), reset);
        assertRefused(ContentProblem.LENGTH_MISMATCH, broken, announced(1_000_000, null));
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothingAndTheNextUploadPasses() throws Exception {
        var disk = new SmallDisk(1_000_000);
        staging = new StagingArea(root, disk);
        assertRefused(ContentProblem.STORAGE_FULL, new ByteArrayInputStream(random(2_000_000)), announced(-1, null));
        disk.enlarge(5_000_000);
        staging.keep(staging.receive(new ByteArrayInputStream(random(2_000_000)), announced(-1, null)), FILE);
        assertEquals(2_000_000, Files.size(staging.path(FILE)));
    }

    @Test
    void aDiskThatCannotSynchroniseIsNotAcknowledged() throws Exception {
        var disk = new SmallDisk(1_000_000).failingToSynchronise();
        staging = new StagingArea(root, disk);
        assertThrows(
                ProblemException.class,
                () -> staging.receive(new ByteArrayInputStream(random(10)), announced(10, null)));
        assertEquals(List.of(), everything());
    }

    @Test
    void bytesAreSynchronisedBeforeTheyAreAcknowledged() {
        var disk = new SmallDisk(1_000_000);
        staging = new StagingArea(root, disk);
        staging.receive(new ByteArrayInputStream(random(1_000)), announced(1_000, null));
        assertEquals(List.of("write 1000", "force true"), disk.calls());
    }

    @Test
    void whatBrokeOffIsSweptAfterTheGraceTimeAndWhatArrivesStays() throws Exception {
        Arrived old = staging.receive(new ByteArrayInputStream(random(5)), announced(5, null));
        Arrived young = staging.receive(new ByteArrayInputStream(random(5)), announced(5, null));
        Instant now = Instant.now();
        Files.setLastModifiedTime(old.partial(), FileTime.from(now.minusSeconds(4_000)));
        assertEquals(1, staging.sweepIncoming(now.minusSeconds(3_600)));
        assertFalse(Files.exists(old.partial()));
        assertTrue(Files.exists(young.partial()));
    }

    @Test
    void everyKeptFileIsHandedOverOnceItIsOldEnough() throws Exception {
        List<Id> kept = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            Id id = new Id(1_000_000L * i);
            staging.keep(staging.receive(new ByteArrayInputStream(random(1)), announced(1, null)), id);
            kept.add(id);
        }
        List<Id> found = new ArrayList<>();
        staging.forEachKept(Instant.now().minusSeconds(60), found::addAll);
        assertEquals(List.of(), found);
        staging.forEachKept(Instant.now().plusSeconds(60), found::addAll);
        assertEquals(kept, found.stream().sorted().toList());
    }

    private static Announced announced(long length, @Nullable String digest) {
        List<Digest> digests = digest == null ? List.of() : List.of(new Digest(Digest.Algorithm.SHA_256, digest));
        return new Announced(length, digests, MOST);
    }

    private static InputStream unreadable() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("A byte was read");
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                throw new AssertionError("Bytes were read");
            }
        };
    }

    private void assertRefused(Problem problem, InputStream body, Announced announced) {
        var refused = assertThrows(ProblemException.class, () -> staging.receive(body, announced));
        assertEquals(problem, refused.problem());
        assertEquals(List.of(), everything(), "Something is left");
    }

    private List<Path> everything() {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
