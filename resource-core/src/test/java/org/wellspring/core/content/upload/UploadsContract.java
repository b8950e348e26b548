package org.wellspring.core.content.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Scope;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Uploads;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.Checksum;
import org.wellspring.api.content.Uploads.Piece;
import org.wellspring.api.content.Uploads.Purpose;
import org.wellspring.api.content.Uploads.UploadDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.SettableClock;
import org.wellspring.core.shared.TestDatabase;

/** What interrupted uploads promise, on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class UploadsContract {

    private static final Caller TEACHER = person(7);
    private static final Caller COLLEAGUE = person(8);

    private final TestDatabase database;
    private final UploadBench bench;
    private final SettableClock clock = new SettableClock();
    private final Identifiers identifiers = new Identifiers();
    private Uploads uploads;

    UploadsContract(TestDatabase database, Path folder) {
        this.database = database;
        this.bench = new UploadBench(database, folder, clock);
        this.uploads = bench.freshService();
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void piecesShouldBecomeAFileWithTheLastByte() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "video/lesson.txt", 10);
        assertEquals(0, begun.offset());
        assertEquals(4, append(begun.id(), 0, "0123").offset());
        assertEquals(List.of(), list(resource), "nothing is shown before it is whole");
        assertEquals(10, append(begun.id(), 4, "456789").offset());
        assertEquals("0123456789", read(resource, "video/lesson.txt"));
        assertEquals(sha256("0123456789"), list(resource).get(0).sha256());
        assertEquals(List.of(), uploads.unfinished(TEACHER, resource));
        assertEquals(10, uploads.status(TEACHER, begun.id()).offset(), "whoever lost the last answer may ask");
    }

    @Test
    void anEmptyFileShouldBeThereAtOnce() throws Exception {
        Id resource = draft();
        begin(resource, "empty.txt", 0);
        assertEquals("", read(resource, "empty.txt"));
    }

    @Test
    void anUploadShouldGoOnAfterARestartAndGiveTheSameDigest() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        append(begun.id(), 0, "abc");
        uploads = bench.freshService();
        assertEquals(3, uploads.status(TEACHER, begun.id()).offset());
        append(begun.id(), 3, "def");
        assertEquals("abcdef", read(resource, "a.txt"));
        assertEquals(sha256("abcdef"), list(resource).get(0).sha256());
    }

    @Test
    void whatASenderSentBeforeItWentAwayShouldBeKept() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        assertRefused(
                SharedProblem.MALFORMED_REQUEST,
                () -> uploads.append(TEACHER, new Piece(begun.id(), 0, 6, null), brokenAfter("abcd")));
        assertEquals(4, uploads.status(TEACHER, begun.id()).offset());
        append(begun.id(), 4, "ef");
        assertEquals("abcdef", read(resource, "a.txt"));
        assertEquals(sha256("abcdef"), list(resource).get(0).sha256());
    }

    @Test
    void bytesThatWereNeverAcknowledgedShouldBeCutOff() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        append(begun.id(), 0, "abc");
        Files.writeString(bench.bytes(begun.id()), "lost in a crash", StandardOpenOption.APPEND);
        append(begun.id(), 3, "def");
        assertEquals("abcdef", read(resource, "a.txt"));
    }

    @Test
    void anUploadWhoseBytesAreLostShouldBeginAnew() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        append(begun.id(), 0, "abc");
        Files.write(bench.bytes(begun.id()), new byte[2]);
        assertRefused(SharedProblem.NOT_FOUND, () -> append(begun.id(), 3, "def"));
        assertRefused(SharedProblem.NOT_FOUND, () -> uploads.status(TEACHER, begun.id()));
    }

    @Test
    void ofTwoWritersOneShouldWin() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        uploads.append(TEACHER, new Piece(begun.id(), 0, 3, null), interruptedBy("abc", () -> {
            assertRefused(ContentProblem.UPLOAD_LOCKED, () -> append(begun.id(), 0, "xyz"));
        }));
        ProblemException late = assertThrows(ProblemException.class, () -> append(begun.id(), 0, "xyz"));
        assertEquals(ContentProblem.OFFSET_MISMATCH, late.problem());
        assertEquals(List.of(3L), late.arguments());
        append(begun.id(), 3, "def");
        assertEquals("abcdef", read(resource, "a.txt"));
    }

    @Test
    void aPieceWithAChecksumShouldBeKeptWholeOrNotAtAll() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        var wrong = new Checksum("SHA-1", "00");
        assertRefused(
                ContentProblem.CHECKSUM_MISMATCH,
                () -> uploads.append(TEACHER, new Piece(begun.id(), 0, 3, wrong), stream("xyz")));
        var right = new Checksum("SHA-256", sha256("abc"));
        assertRefused(
                SharedProblem.MALFORMED_REQUEST,
                () -> uploads.append(TEACHER, new Piece(begun.id(), 0, 3, right), brokenAfter("ab")));
        assertEquals(0, uploads.status(TEACHER, begun.id()).offset());
        uploads.append(TEACHER, new Piece(begun.id(), 0, 3, right), stream("abc"));
        append(begun.id(), 3, "def");
        assertEquals(sha256("abcdef"), list(resource).get(0).sha256());
    }

    @Test
    void limitsShouldBeToldBeforeAByteIsTaken() {
        Id resource = draft();
        assertRefused(ContentProblem.TOO_LARGE, () -> begin(resource, "a.bin", 1_000_001));
        assertRefused(ContentProblem.PATH_REFUSED, () -> begin(resource, "../a.bin", 1));
        begin(resource, "a.bin", 1_000_000);
        assertRefused(ContentProblem.VERSION_TOO_LARGE, () -> begin(resource, "b.bin", 500_001));
        begin(resource, "a.bin", 999_999);
        begin(resource, "b.bin", 500_000);
        UploadDetails small = begin(draft(), "c.txt", 3);
        assertRefused(ContentProblem.TOO_LARGE, () -> append(small.id(), 0, "abcd"));
        assertRefused(
                ContentProblem.TOO_LARGE,
                () -> uploads.append(TEACHER, new Piece(small.id(), 0, -1, null), stream("abcd")));
    }

    @Test
    void somebodyElseShouldNotKnowOfAnUpload() {
        UploadDetails begun = begin(draft(), "a.txt", 3);
        assertRefused(SharedProblem.NOT_FOUND, () -> uploads.status(COLLEAGUE, begun.id()));
        assertRefused(SharedProblem.NOT_FOUND, () -> uploads.discard(COLLEAGUE, begun.id()));
        assertRefused(
                SharedProblem.NOT_FOUND,
                () -> uploads.append(COLLEAGUE, new Piece(begun.id(), 0, 3, null), stream("abc")));
        assertEquals(List.of(), uploads.unfinished(COLLEAGUE, begun.resource()));
    }

    @Test
    void aClosedDraftShouldTakeNothingMoreAndLoseNothing() throws Exception {
        Id resource = draft();
        UploadDetails begun = begin(resource, "a.txt", 6);
        append(begun.id(), 0, "abc");
        bench.content().closeDraftWhileBytesArrive(resource);
        assertRefused(CatalogueProblem.NOT_EDITABLE, () -> append(begun.id(), 3, "def"));
        assertRefused(CatalogueProblem.NOT_EDITABLE, () -> uploads.status(TEACHER, begun.id()));
        bench.content().reopenDraft(resource);
        assertEquals(6, uploads.status(TEACHER, begun.id()).offset(), "asking makes it a file now");
        assertEquals("abcdef", read(resource, "a.txt"));
    }

    @Test
    void theSweepShouldTakeWhatWaitedTooLongAndNothingElse() throws Exception {
        Id resource = draft();
        UploadDetails done = begin(resource, "done.txt", 3);
        append(done.id(), 0, "abc");
        UploadDetails left = begin(resource, "left.txt", 3);
        append(left.id(), 0, "ab");
        bench.sweep();
        assertTrue(Files.exists(bench.bytes(left.id())), "it may go on");
        clock.pass(Duration.ofDays(6));
        append(left.id(), 2, "");
        bench.sweep();
        assertTrue(Files.exists(bench.bytes(left.id())));
        clock.pass(Duration.ofDays(2));
        assertRefused(SharedProblem.NOT_FOUND, () -> uploads.status(TEACHER, left.id()));
        bench.sweep();
        assertFalse(Files.exists(bench.bytes(left.id())));
        assertEquals("abc", read(resource, "done.txt"));
        assertRefused(SharedProblem.NOT_FOUND, () -> uploads.status(TEACHER, done.id()));
    }

    @Test
    void partsShouldBePutTogether() throws Exception {
        Id resource = draft();
        UploadDetails first = part(resource, "abc");
        UploadDetails second = part(resource, "def");
        assertEquals(List.of(), list(resource), "a part is no file");
        UploadDetails whole = join(resource, List.of(first.id(), second.id()));
        assertEquals(6, whole.length());
        assertEquals(6, whole.offset());
        assertEquals("abcdef", read(resource, "joined.txt"));
        assertEquals(sha256("abcdef"), list(resource).get(0).sha256());
        assertRefused(ContentProblem.UPLOAD_FINAL, () -> append(whole.id(), 6, "g"));
        UploadDetails open = begin(resource, "", 3, Purpose.PARTIAL);
        assertRefused(ContentProblem.UPLOAD_PARTS, () -> join(resource, List.of(first.id(), open.id())));
        assertRefused(ContentProblem.UPLOAD_PARTS, () -> join(draft(), List.of(first.id())));
        assertRefused(ContentProblem.UPLOAD_PARTS, () -> join(resource, List.of(identifiers.next())));
    }

    @Test
    void aDiscardedUploadShouldBeGoneAndItsFileStay() throws Exception {
        Id resource = draft();
        UploadDetails left = begin(resource, "left.txt", 3);
        append(left.id(), 0, "ab");
        uploads.discard(TEACHER, left.id());
        assertRefused(SharedProblem.NOT_FOUND, () -> append(left.id(), 2, "c"));
        assertFalse(Files.exists(bench.bytes(left.id())));
        UploadDetails done = begin(resource, "done.txt", 3);
        append(done.id(), 0, "abc");
        uploads.discard(TEACHER, done.id());
        assertEquals("abc", read(resource, "done.txt"));
    }

    private Id draft() {
        return bench.content().openDraft(identifiers.next());
    }

    private UploadDetails begin(Id resource, String path, long length) {
        return begin(resource, path, length, Purpose.WHOLE);
    }

    private UploadDetails begin(Id resource, String path, long length, Purpose purpose) {
        return uploads.begin(TEACHER, new BeginUpload(resource, path, length, purpose, List.of(), "path YQ=="));
    }

    private UploadDetails part(Id resource, String text) {
        UploadDetails part = begin(resource, "", text.length(), Purpose.PARTIAL);
        return append(part.id(), 0, text);
    }

    private UploadDetails join(Id resource, List<Id> parts) {
        return uploads.begin(TEACHER, new BeginUpload(resource, "joined.txt", 0, Purpose.FINAL, parts, ""));
    }

    private UploadDetails append(Id upload, long offset, String text) {
        return uploads.append(TEACHER, new Piece(upload, offset, text.length(), null), stream(text));
    }

    private List<FileDetails> list(Id resource) {
        return bench.content().files().list(TEACHER, resource, 1);
    }

    private String read(Id resource, String path) throws IOException {
        FileContent content = bench.content().files().open(TEACHER, resource, 1, path);
        var sent = new ByteArrayOutputStream();
        content.writeTo(sent, 0, content.details().size());
        return sent.toString(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream brokenAfter(String text) {
        return interruptedBy(text, () -> {
            throw new IOException("The line is dead");
        });
    }

    private interface Interruption {
        void happen() throws IOException;
    }

    private static InputStream interruptedBy(String text, Interruption interruption) {
        InputStream bytes = stream(text);
        return new InputStream() {
            private boolean over;

            @Override
            public int read() throws IOException {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = bytes.read(target, offset, length);
                if (count < 0 && !over) {
                    over = true;
                    interruption.happen();
                }
                return count;
            }
        };
    }

    private static String sha256(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Caller person(long number) {
        return new Caller(new Id(number), "person", Set.of(), Set.of(Scope.READ, Scope.WRITE));
    }

    private static void assertRefused(Problem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(ProblemException.class, act).problem());
    }
}
