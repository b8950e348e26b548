package org.wellspring.core.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wellspring.core.catalogue.SampleResources.CURATOR;
import static org.wellspring.core.catalogue.SampleResources.MIGRATOR;
import static org.wellspring.core.catalogue.SampleResources.SECOND_CURATOR;
import static org.wellspring.core.catalogue.SampleResources.SOLAR_KIT;
import static org.wellspring.core.catalogue.SampleResources.TEACHER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.BrowseQuery;
import org.wellspring.api.catalogue.BulkCatalogue.Destination;
import org.wellspring.api.catalogue.Catalogue.ResourceField;
import org.wellspring.api.catalogue.Catalogue.SubmitResource;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CreateResource;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.operations.DatabaseCommand;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.catalogue.preservation.CatalogueRows;
import org.wellspring.core.content.ContentBench;
import org.wellspring.core.content.fixity.FixityRound;
import org.wellspring.core.content.preservation.Rebuild;
import org.wellspring.core.content.preservation.RebuildFromStorage;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.operations.backup.BackupCommand;
import org.wellspring.core.operations.backup.RestoreCommand;
import org.wellspring.core.shared.TestDatabase;

/** That the public catalogue can be made again from the storage alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PreservationContract {

    private final Path folder;
    private final Supplier<TestDatabase> databases;
    private final CatalogueBench bench;
    private final ContentBench content;
    private final List<Id> told = new ArrayList<>();
    private int heard;

    PreservationContract(Path folder, Supplier<TestDatabase> databases) {
        this.folder = folder;
        this.databases = databases;
        this.bench = new CatalogueBench(databases.get());
        this.content = new ContentBench(bench.database, folder, Clock.systemUTC(), new CatalogueRows());
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void theCatalogueShouldComeBackFromTheStorageAlone() throws Exception {
        Id edited = published("Edited");
        edit(edited);
        Id replaced = published("Replaced");
        withdraw(replaced, "error", edited);
        Id stopped = published("Stopped");
        withdraw(stopped, "emergency", null);
        Id confirmed = published("Confirmed");
        Tombstone stone = withdraw(confirmed, "emergency", null);
        act(() -> bench.ask(on -> on.catalogue().confirmWithdrawal(SECOND_CURATOR, confirmed, stone.revision())));
        Id reinstated = published("Reinstated");
        Tombstone mistaken = withdraw(reinstated, "emergency", null);
        act(() -> bench.ask(on -> on.catalogue().reinstate(SECOND_CURATOR, reinstated, mistaken.revision())));
        Id limited = publish(SampleResources.endingOn(LocalDate.of(2031, 1, 31)), "Limited");
        Id related = publish(SampleResources.with("related", "is-part-of | " + edited), "Related");
        List<Id> books = books();
        withdraw(books.get(1), "low-value", null);
        Id draft = draft(SOLAR_KIT);
        told.addAll(List.of(edited, replaced, stopped, confirmed, reinstated, limited, related));
        told.addAll(books);

        Map<String, Object> before = view(bench, content);
        aBackupShouldBringEverythingBack(before, draft);
        assertTrue(before.toString().contains("Second edition"), before::toString);
        assertEquals(6, ((Slice<?>) before.get("all")).items().size());
        try (CatalogueBench again = new CatalogueBench(databases.get())) {
            Rebuild.Counts counts = rebuild(again, folder.resolve("storage"));
            again.now = bench.now;
            ContentBench files = new ContentBench(again.database, folder, Clock.systemUTC(), new CatalogueRows());
            ProblemException gone = assertThrows(
                    ProblemException.class, () -> again.ask(on -> on.catalogue().read(TEACHER, draft)));
            assertEquals("shared.not-found", gone.problem().code(), "Drafts are not preserved");
            assertSame(before, view(again, files));
            assertEquals(List.of(0, 0, 0), List.of(counts.damaged(), counts.foreign(), counts.missing()));
            assertEquals(List.of(10, 4), List.of(counts.resources(), counts.withdrawn()));
            continued(again, files, edited);
        }
        aUsedDatabaseShouldBeRefused();
        whatIsDamagedShouldBeLeftOut(before, books.get(1), edited);
    }

    /** The restore drill: drafts and what no reader sees come back too, and a backup that is damaged is refused. */
    private void aBackupShouldBringEverythingBack(Map<String, Object> before, Id draft) throws Exception {
        store(draft, "draft.txt", "not finished");
        Path bag = folder.resolve("bag");
        var said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        DatabaseCommand.Workplace here = new Place(folder, bench.database.source(), false);
        assertEquals(0, new BackupCommand().run(here, List.of(bag.toString()), out), said::toString);
        try (CatalogueBench again = new CatalogueBench(databases.get())) {
            Path data = Files.createDirectory(folder.resolve("restored"));
            DatabaseCommand.Workplace there = new Place(data, again.database.source(), true);
            assertEquals(0, new RestoreCommand().run(there, List.of(bag.toString()), out), said::toString);
            again.now = bench.now;
            ContentBench files = new ContentBench(again.database, data, Clock.systemUTC(), new CatalogueRows());
            assertSame(before, view(again, files));
            ResourceDetails written = bench.ask(on -> on.catalogue().read(TEACHER, draft));
            ResourceDetails restored = again.ask(on -> on.catalogue().read(TEACHER, draft));
            assertEquals(written, restored);
            assertEquals(content.files().list(TEACHER, draft, 1), files.files().list(TEACHER, draft, 1));
            try (Connection connection = again.database.source().getConnection()) {
                assertEquals(
                        0,
                        new FixityRound(connection, data, Clock.systemUTC())
                                .whole()
                                .damaged());
            }
            assertRefused("The database is not empty", bag, new Place(data, again.database.source(), false));
            assertRefused("There are files in", bag, new Place(data, again.database.source(), true));
        }
        Files.writeString(bag.resolve("data/database/section.jsonl"), "[]\n");
        assertRefused("The backup is damaged", bag, new Place(folder, bench.database.source(), true));
        Files.delete(bag.resolve("manifest-sha256.txt"));
        assertRefused("There is no finished backup", bag, new Place(folder, bench.database.source(), true));
    }

    private static void assertRefused(String why, Path bag, DatabaseCommand.Workplace place) {
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class,
                () -> new RestoreCommand().run(place, List.of(bag.toString()), System.out));
        assertTrue(refusal.getMessage().startsWith(why), refusal.getMessage());
    }

    private static void assertSame(Map<String, Object> before, Map<String, Object> after) {
        before.forEach((name, value) -> assertEquals(String.valueOf(value), String.valueOf(after.get(name)), name));
        assertEquals(before.keySet(), after.keySet());
    }

    /** The objects go on where they were: the next version finds them complete. */
    private void continued(CatalogueBench again, ContentBench files, Id resource) throws IOException {
        List<org.wellspring.api.catalogue.ResourceEvent> events = again.events;
        int from = events.size();
        Tombstone stone = again.ask(on -> on.catalogue()
                .withdraw(
                        CURATOR,
                        new WithdrawResource(
                                resource,
                                on.catalogue().read(CURATOR, resource).revision(),
                                "error",
                                "Wrong after all.",
                                null)));
        files.hear(events.subList(from, events.size()));
        try (CatalogueBench third = new CatalogueBench(TestDatabase.h2())) {
            rebuild(third, folder.resolve("storage"));
            assertEquals(stone, third.ask(on -> on.catalogue().tombstone(resource)));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A resource whose own object is damaged does not come back by the parcel that it once was in. */
    private void whatIsDamagedShouldBeLeftOut(Map<String, Object> before, Id book, Id damaged) throws Exception {
        Path storage = folder.resolve("storage");
        for (Path object : Inventory.folders(storage)) {
            String id = Inventory.read(object).id();
            if (id.endsWith(damaged.toString())) {
                Files.writeString(newest(object, "resource.json"), "{}");
            } else if (id.endsWith(book.toString())) {
                Files.writeString(newest(object, "inventory.json"), "{}");
                Files.writeString(object.resolve("inventory.json"), "{}");
            }
        }
        Path foreign = Files.createDirectories(storage.resolve("000/not-ours"));
        Files.writeString(foreign.resolve("0=ocfl_object_1.1"), "ocfl_object_1.1\n");
        try (CatalogueBench again = new CatalogueBench(TestDatabase.h2())) {
            Rebuild.Counts counts = rebuild(again, storage);
            assertEquals(3, counts.damaged());
            assertEquals(8, counts.resources());
            again.now = bench.now;
            Map<String, Object> after =
                    view(again, new ContentBench(again.database, folder, Clock.systemUTC(), new CatalogueRows()));
            List<Id> lost = List.of(book, damaged);
            lost.forEach(id -> assertEquals("shared.not-found", after.get("public " + id)));
            told.stream()
                    .filter(id -> !lost.contains(id))
                    .forEach(id -> assertEquals(before.get("public " + id), after.get("public " + id)));
        }
    }

    private static Path newest(Path object, String name) throws IOException {
        try (Stream<Path> all = Files.walk(object)) {
            return all.filter(file -> file.endsWith(name) && !file.getParent().equals(object))
                    .max(java.util.Comparator.comparing(Path::toString))
                    .orElseThrow();
        }
    }

    private void aUsedDatabaseShouldBeRefused() {
        DatabaseCommand.Workplace place = new Place(folder, bench.database.source(), false);
        IllegalStateException refusal = assertThrows(
                IllegalStateException.class, () -> new RebuildFromStorage().run(place, List.of(), System.out));
        assertTrue(refusal.getMessage().startsWith("The database is not empty"), refusal.getMessage());
    }

    private record Place(Path data, DataSource database, boolean isUnused) implements DatabaseCommand.Workplace {

        @Override
        public boolean hasDatabase() {
            return true;
        }

        @Override
        public void migrate() {
            assertTrue(isUnused, "A database that is refused must not be changed");
        }
    }

    private static Rebuild.Counts rebuild(CatalogueBench into, Path storage) throws IOException, SQLException {
        var said = new ByteArrayOutputStream();
        try (Connection connection = into.database.source().getConnection()) {
            return new Rebuild(
                            new CatalogueRows(),
                            Clock.systemUTC(),
                            storage,
                            new PrintStream(said, true, StandardCharsets.UTF_8))
                    .run(connection);
        } finally {
            assertFalse(said.toString(StandardCharsets.UTF_8).contains(storage.toString()), said::toString);
        }
    }

    /** All that the public sees, and who looks after withdrawals. */
    private Map<String, Object> view(CatalogueBench on, ContentBench files) {
        Map<String, Object> seen = new LinkedHashMap<>();
        for (Id id : told) {
            seen.put("public " + id, answer(() -> on.ask(it -> it.catalogue().read(Caller.PUBLIC, id))));
            seen.put("tombstone " + id, answer(() -> on.ask(it -> it.catalogue().tombstone(id))));
            seen.put("related " + id, answer(() -> on.ask(it -> it.catalogue().related(id))));
            seen.put("history " + id, answer(() -> on.ask(it -> it.reviews().history(CURATOR, id))));
            seen.put("first " + id, answer(() -> on.ask(it -> it.catalogue().readVersion(Caller.SYSTEM, id, 1))));
            List<VersionSummary> versions = versions(on, id);
            seen.put("versions " + id, versions);
            versions.forEach(version -> seen.put("files " + id + version.version(), bytes(files, id, version)));
        }
        for (String title : List.of("Edited", "Replaced", "Book 1", "Book 2", "Second edition")) {
            seen.put("title " + title, answer(() -> on.ask(it -> it.catalogue().findByTitle(title))));
        }
        BrowseQuery all = new BrowseQuery(List.of(), List.of(), List.of(), List.of(), List.of(), null, 100);
        BrowseQuery physics =
                new BrowseQuery(List.of("physics"), List.of(), List.of(), List.of(), List.of(), null, 100);
        seen.put("all", on.ask(it -> it.catalogue().browse(all)));
        seen.put("physics", on.ask(it -> it.catalogue().browse(physics)));
        seen.put("emergencies", on.ask(it -> it.catalogue().emergencyWithdrawals(SECOND_CURATOR)));
        return seen;
    }

    private static List<VersionSummary> versions(CatalogueBench on, Id id) {
        try {
            return on.ask(it -> it.catalogue().versions(Caller.PUBLIC, id));
        } catch (ProblemException hidden) {
            return List.of();
        }
    }

    private static Object answer(Supplier<Object> question) {
        try {
            return question.get();
        } catch (ProblemException refused) {
            return refused.problem().code();
        }
    }

    private static List<Object> bytes(ContentBench files, Id id, VersionSummary version) {
        List<Object> all = new ArrayList<>();
        for (FileDetails file : files.files().list(Caller.PUBLIC, id, version.version())) {
            all.add(file);
            FileContent opened = files.files().open(Caller.PUBLIC, id, version.version(), file.path());
            var sent = new ByteArrayOutputStream();
            try {
                opened.writeTo(sent, 0, file.size());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            all.add(sent.toString(StandardCharsets.UTF_8));
        }
        return all;
    }

    private Id published(String title) {
        return publish(SOLAR_KIT, title);
    }

    private Id publish(ResourceMetadata metadata, String title) {
        Id id = draft(SampleResources.with(metadata, "title.en", title));
        store(id, "lesson.txt", title);
        store(id, "表/data.csv", "a,b\n");
        finish(id, 1);
        return id;
    }

    private Id draft(ResourceMetadata metadata) {
        return bench.ask(on -> on.catalogue().create(TEACHER, new CreateResource(metadata, null, null)))
                .id();
    }

    private void edit(Id id) {
        act(() -> bench.ask(
                on -> on.catalogue().saveField(TEACHER, new ResourceField(id, "title.en", List.of("Second edition")))));
        act(() -> bench.ask(
                on -> on.catalogue().saveField(TEACHER, new ResourceField(id, "changeNote", List.of("Better.")))));
        store(id, "lesson.txt", "second");
        finish(id, 2);
    }

    private void finish(Id id, int version) {
        bench.ask(on -> {
            on.gate().noteFiles(id, version, 2, 10);
            return true;
        });
        ResourceDetails submitted = bench.ask(on -> on.catalogue()
                .submit(
                        TEACHER,
                        new SubmitResource(
                                id,
                                on.catalogue().readVersion(TEACHER, id, version).revision(),
                                true)));
        act(() -> bench.ask(
                on -> on.reviews().approve(CURATOR, new Decision(id, submitted.revision(), Map.of(), "Good."))));
    }

    private List<Id> books() {
        List<ResourceMetadata> records = Stream.of("Book 1", "Book 2", "Book 3")
                .map(title -> SampleResources.with(
                        SampleResources.with("title.en", title), "licence", "LicenseRef-Bibliographic"))
                .toList();
        List<Id> ids = bench
                .ask(on -> on.bulk()
                        .create(MIGRATOR, records, new Destination(null, VersionState.PUBLISHED, "The old catalogue.")))
                .stream()
                .map(receipt -> java.util.Objects.requireNonNull(receipt.resource()))
                .toList();
        hear();
        return ids;
    }

    private Tombstone withdraw(Id id, String reason, @Nullable Id replacement) {
        return act(() -> bench.ask(on -> on.catalogue()
                .withdraw(
                        CURATOR,
                        new WithdrawResource(
                                id, on.catalogue().read(CURATOR, id).revision(), reason, "As told.", replacement))));
    }

    private void store(Id id, String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        content.files()
                .store(
                        TEACHER,
                        new StoreFile(id, path, bytes.length, List.of(), false),
                        new ByteArrayInputStream(bytes));
    }

    private <T> T act(Supplier<T> act) {
        T done = act.get();
        hear();
        return done;
    }

    /** What the outbox carries in the application. */
    private void hear() {
        content.hear(List.copyOf(bench.events.subList(heard, bench.events.size())));
        heard = bench.events.size();
    }
}
