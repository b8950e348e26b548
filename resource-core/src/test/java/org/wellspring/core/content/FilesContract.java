package org.wellspring.core.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** What the files of resources promise, on whatever database their rows stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FilesContract {

    private static final Caller TEACHER = Caller.SYSTEM;

    private final TestDatabase database;
    private final ContentBench bench;
    private final Identifiers identifiers = new Identifiers();

    FilesContract(TestDatabase database, Path folder) {
        this.database = database;
        this.bench = new ContentBench(database, folder, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void whatIsStoredShouldBeListedInOrderAndSentAsItCame() throws IOException {
        Id resource = draft();
        FileDetails table = store(resource, "data/table.csv", "a,b\n1,2\n");
        store(resource, "a lesson.md", "# Lesson");
        assertEquals(
                List.of("data/table.csv", "a lesson.md"),
                list(resource, 1).stream().map(FileDetails::path).toList());
        assertEquals("text/csv", table.mediaType());
        assertEquals("a,b\n1,2\n", read(resource, 1, "data/table.csv"));
        assertEquals(new ContentBench.Totals(2, 16), bench.totals(resource));
    }

    @Test
    void aPartShouldBeSentFromAnyPlace() throws IOException {
        Id resource = draft();
        store(resource, "digits.txt", "0123456789");
        FileContent content = bench.files().open(TEACHER, resource, 1, "digits.txt");
        var part = new ByteArrayOutputStream();
        content.writeTo(part, 3, 4);
        assertEquals("3456", part.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theSamePathShouldReplaceAndKeepItsPlace() throws IOException {
        Id resource = draft();
        store(resource, "a.txt", "one");
        store(resource, "b.txt", "two");
        assertTrue(store(resource, "a.txt", "three").replaced());
        assertEquals(
                List.of("a.txt", "b.txt"),
                list(resource, 1).stream().map(FileDetails::path).toList());
        assertEquals("three", read(resource, 1, "a.txt"));
        assertEquals(new ContentBench.Totals(2, 8), bench.totals(resource));
    }

    @Test
    void replacingShouldBeRefusedOnRequestBeforeAByteIsRead() {
        Id resource = draft();
        store(resource, "a.txt", "one");
        var command = new StoreFile(resource, "a.txt", 3, List.of(), true);
        assertRefused(
                ContentProblem.FILE_EXISTS, () -> bench.files().store(TEACHER, command, InputStream.nullInputStream()));
    }

    @Test
    void pathsThatExcludeEachOtherShouldBeRefused() {
        Id resource = draft();
        store(resource, "Data/table_1.csv", "x");
        assertRefused(ContentProblem.PATH_TAKEN, () -> store(resource, "data/TABLE_1.csv", "y"));
        assertRefused(ContentProblem.PATH_TAKEN, () -> store(resource, "Data", "a file where a folder is"));
        assertRefused(ContentProblem.PATH_TAKEN, () -> store(resource, "Data/table_1.csv/inside", "z"));
        store(resource, "Data/table%1.csv", "a wildcard is a letter like any other");
        store(resource, "Dat", "the beginning of a name is another name");
        assertEquals(3, list(resource, 1).size());
    }

    @Test
    void renamingShouldKeepBytesAndPlaceAndTellTextsApartAnew() throws IOException {
        Id resource = draft();
        FileDetails before = store(resource, "notes.txt", "a,b");
        store(resource, "other.txt", "x");
        FileDetails after = bench.files().rename(TEACHER, resource, "notes.txt", "Notes.csv");
        assertEquals(before.id(), after.id());
        assertEquals("text/csv", after.mediaType());
        assertEquals("Notes.csv", list(resource, 1).get(0).path());
        bench.files().rename(TEACHER, resource, "Notes.csv", "notes.CSV");
        assertRefused(
                ContentProblem.PATH_TAKEN, () -> bench.files().rename(TEACHER, resource, "notes.CSV", "other.txt"));
        assertRefused(
                ContentProblem.PATH_TAKEN, () -> bench.files().rename(TEACHER, resource, "notes.CSV", "OTHER.txt/in"));
        assertEquals("a,b", read(resource, 1, "notes.CSV"));
    }

    @Test
    void movingShouldChangeTheOrderAndNothingElse() {
        Id resource = draft();
        store(resource, "a.txt", "one");
        store(resource, "b.txt", "two");
        store(resource, "c.txt", "three");
        bench.files().move(TEACHER, resource, "c.txt", 0);
        assertEquals(List.of("c.txt", "a.txt", "b.txt"), paths(resource));
        bench.files().move(TEACHER, resource, "c.txt", 99);
        assertEquals(List.of("a.txt", "b.txt", "c.txt"), paths(resource));
        store(resource, "d.txt", "four");
        assertEquals(List.of("a.txt", "b.txt", "c.txt", "d.txt"), paths(resource));
        assertRefused(SharedProblem.NOT_FOUND, () -> bench.files().move(TEACHER, resource, "e.txt", 0));
    }

    private List<String> paths(Id resource) {
        return list(resource, 1).stream().map(FileDetails::path).toList();
    }

    @Test
    void aRemovedFileShouldBeGoneAndItsBytesSweptAfterTheGraceTime() throws IOException {
        Id resource = draft();
        FileDetails kept = store(resource, "kept.txt", "kept");
        FileDetails removed = store(resource, "removed.txt", "removed");
        bench.files().remove(TEACHER, resource, "removed.txt");
        assertRefused(SharedProblem.NOT_FOUND, () -> bench.files().open(TEACHER, resource, 1, "removed.txt"));
        assertRefused(SharedProblem.NOT_FOUND, () -> bench.files().remove(TEACHER, resource, "removed.txt"));
        assertTrue(Files.exists(bench.staged(removed)), "A reader may be at it");
        bench.sweepAfterTheGraceTime();
        assertFalse(Files.exists(bench.staged(removed)));
        assertTrue(Files.exists(bench.staged(kept)));
    }

    @Test
    void whatTheRowsRefuseShouldLeaveNoBytes() {
        Id resource = draft();
        store(resource, "a.txt", "one");
        bench.closeDraft(resource);
        long before = bench.stagedFiles();
        assertRefused(CatalogueProblem.NOT_EDITABLE, () -> store(resource, "b.txt", "two"));
        bench.closeDraftWhileBytesArrive(resource);
        assertRefused(CatalogueProblem.NOT_EDITABLE, () -> store(resource, "b.txt", "two"));
        assertEquals(before, bench.stagedFiles());
    }

    @Test
    void aPathShouldBeRefusedBeforeAnythingElse() {
        Id resource = draft();
        assertRefused(ContentProblem.PATH_REFUSED, () -> store(resource, "../../etc/passwd", "root"));
        assertRefused(SharedProblem.NOT_FOUND, () -> bench.files().open(TEACHER, resource, 1, "../../etc/passwd"));
    }

    @Test
    void publishedFilesShouldMoveToTheArchiveAndBeSentFromThere() throws IOException {
        Id resource = draft();
        FileDetails file = store(resource, "课件.txt", "浮力");
        FileContent opened = bench.files().open(TEACHER, resource, 1, "课件.txt");
        bench.publish(resource, 1);
        assertFalse(Files.exists(bench.staged(file)), "The staged copy is no longer needed");
        assertEquals("浮力", read(resource, 1, "课件.txt"));
        var sent = new ByteArrayOutputStream();
        opened.writeTo(sent, 0, opened.details().size());
        assertEquals("浮力", sent.toString(StandardCharsets.UTF_8), "Opened before, sent after");
    }

    @Test
    void theNextVersionShouldBeginWithTheFilesAndLeaveTheFirstAsItIs() throws IOException {
        Id resource = draft();
        store(resource, "a.txt", "one");
        store(resource, "b.txt", "two");
        bench.publish(resource, 1);
        bench.tell(new ResourceEvent.VersionStarted(resource, 1, 2));
        assertEquals(2, list(resource, 2).size());
        store(resource, "a.txt", "changed");
        bench.files().remove(TEACHER, resource, "b.txt");
        assertEquals("one", read(resource, 1, "a.txt"));
        assertEquals("two", read(resource, 1, "b.txt"));
        bench.publish(resource, 2);
        assertEquals("changed", read(resource, 2, "a.txt"));
        assertEquals("one", read(resource, 1, "a.txt"));
    }

    @Test
    void aDeletedDraftShouldTakeItsOwnBytesAndNoOthers() throws IOException {
        Id resource = draft();
        store(resource, "a.txt", "one");
        bench.publish(resource, 1);
        bench.tell(new ResourceEvent.VersionStarted(resource, 1, 2));
        FileDetails added = store(resource, "b.txt", "two");
        bench.tell(new ResourceEvent.DraftDeleted(resource, 2));
        assertEquals(List.of(), list(resource, 2));
        assertEquals("one", read(resource, 1, "a.txt"));
        bench.sweepAfterTheGraceTime();
        assertFalse(Files.exists(bench.staged(added)));
    }

    @Test
    void archivingAgainAfterAnInterruptionShouldGiveTheSame() throws IOException {
        Id resource = draft();
        store(resource, "a.txt", "one");
        bench.archiveAndForget(resource, 1);
        bench.publish(resource, 1);
        bench.publish(resource, 1);
        assertEquals("one", read(resource, 1, "a.txt"));
    }

    @Test
    void missingAndCutBytesShouldNotBeServedAndShowInHealth() throws IOException {
        Id resource = draft();
        FileDetails cut = store(resource, "cut.txt", "whole");
        FileDetails missing = store(resource, "missing.txt", "whole");
        Files.writeString(bench.staged(cut), "who");
        Files.delete(bench.staged(missing));
        assertRefused(ContentProblem.DAMAGED, () -> bench.files().open(TEACHER, resource, 1, "cut.txt"));
        assertRefused(ContentProblem.DAMAGED, () -> bench.files().open(TEACHER, resource, 1, "missing.txt"));
        assertFalse(bench.health().passing());
        assertEquals("2 damaged", bench.health().detail());
        Files.writeString(bench.staged(cut), "whole");
        Files.writeString(bench.staged(missing), "whole");
        read(resource, 1, "cut.txt");
        read(resource, 1, "missing.txt");
        assertTrue(bench.health().passing());
    }

    @Test
    void aThirdOfAMegabyteShouldComeBackByteForByte() throws IOException {
        Id resource = draft();
        byte[] bytes = new byte[333_333];
        new java.util.Random(7).nextBytes(bytes);
        var command = new StoreFile(resource, "bytes.bin", bytes.length, List.of(), false);
        bench.files().store(TEACHER, command, new ByteArrayInputStream(bytes));
        var sent = new ByteArrayOutputStream();
        bench.files().open(TEACHER, resource, 1, "bytes.bin").writeTo(sent, 0, bytes.length);
        assertArrayEquals(bytes, sent.toByteArray());
    }

    @Test
    void storagesShouldHoldNothingButFilesNamedByIdentifiers() throws IOException {
        Id resource = draft();
        store(resource, "evil.sh", "#!/bin/sh");
        List<String> names;
        try (Stream<Path> found = Files.walk(bench.stagingFolder().resolve("files"))) {
            names = found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
        assertFalse(names.isEmpty());
        for (String name : names) {
            assertEquals(name, Id.parse(name).toString());
        }
    }

    private Id draft() {
        return bench.openDraft(identifiers.next());
    }

    private FileDetails store(Id resource, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bench.files()
                .store(
                        TEACHER,
                        new StoreFile(resource, path, bytes.length, List.of(), false),
                        new ByteArrayInputStream(bytes));
    }

    private List<FileDetails> list(Id resource, int version) {
        return bench.files().list(TEACHER, resource, version);
    }

    private String read(Id resource, int version, String path) throws IOException {
        FileContent content = bench.files().open(TEACHER, resource, version, path);
        var sent = new ByteArrayOutputStream();
        content.writeTo(sent, 0, content.details().size());
        return sent.toString(StandardCharsets.UTF_8);
    }

    private static void assertRefused(Problem problem, org.junit.jupiter.api.function.Executable act) {
        assertEquals(problem, assertThrows(ProblemException.class, act).problem());
    }
}
