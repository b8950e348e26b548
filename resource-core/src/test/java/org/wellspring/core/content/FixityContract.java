package org.wellspring.core.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wellspring.api.account.Caller;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.fixity.FixityRound;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;

/** Every damage to what is stored is found, nothing damaged is served, and nothing else is called damaged. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FixityContract {

    private static final int DAMAGES = Integer.getInteger("wellspring.damages", 48);

    private static final long SEED = Long.getLong("wellspring.seed", 20_261_122);

    private static final int FILES_EACH = 20;

    private final TestDatabase database;
    private final Path folder;
    private final ContentBench bench;
    private final Identifiers identifiers = new Identifiers();
    private final Random chance = new Random(SEED);

    FixityContract(TestDatabase database, Path folder) {
        this.database = database;
        this.folder = folder;
        this.bench = new ContentBench(database, folder, Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(Id resource, String path, Path bytes, byte[] right) {}

    private enum Harm {
        FLIPPED,
        TRUNCATED,
        GROWN,
        REMOVED,
        SWAPPED
    }

    @Test
    void everyDamageShouldBeFoundAndNothingElse() throws Exception {
        List<Stored> all = fill();
        assertEquals(0, round().damaged());
        assertTrue(bench.health().passing());
        Map<Stored, Harm> harmed = harm(all);
        Set<String> expected = names(harmed.keySet());
        assertEquals(expected.size(), round().damaged());
        assertEquals(expected, found());
        int refused = 0;
        for (Stored file : all) {
            if (harmed.containsKey(file)) {
                ProblemException refusal =
                        assertThrows(ProblemException.class, () -> read(file), () -> "served " + file);
                assertEquals(ContentProblem.DAMAGED, refusal.problem());
                refused++;
            } else {
                assertTrue(Arrays.equals(file.right(), read(file)));
            }
        }
        assertFalse(bench.health().passing());
        assertFalse(bench.health().vital(), "everything else is served");
        for (Stored file : harmed.keySet()) {
            Files.write(file.bytes(), file.right());
        }
        assertEquals(0, round().damaged());
        for (Stored file : all) {
            assertTrue(Arrays.equals(file.right(), read(file)));
        }
        assertTrue(bench.health().passing());
        tell(all, harmed, refused);
    }

    @Test
    void whoeverAsksForAFileThatIsRightAgainShouldGetIt() throws Exception {
        Stored file =
                store(identifiers.next(), "mended.txt", "as it was".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Files.writeString(file.bytes(), "AS IT WAS");
        assertEquals(Damage.DIGEST.name(), damage(file));
        assertThrows(ProblemException.class, () -> read(file));
        Files.write(file.bytes(), file.right());
        assertTrue(Arrays.equals(file.right(), read(file)));
        assertEquals("", damageNow(file));
    }

    @Test
    void aRoundInTurnsShouldFindWhatAWholeOneFinds() throws Exception {
        Stored file = store(identifiers.next(), "late.txt", new byte[] {1, 2, 3});
        Files.write(file.bytes(), new byte[] {1, 2, 4});
        try (Connection connection = database.source().getConnection()) {
            for (int turn = 0; turn < 50 && damageNow(file).isEmpty(); turn++) {
                execute(connection, "update fixity_round set started_at = null, finished_at = null");
                new FixityRound(connection, folder, Clock.systemUTC()).turn(Duration.ofSeconds(5));
            }
        }
        assertEquals("DIGEST", damageNow(file));
        Files.write(file.bytes(), file.right());
        read(file);
    }

    @Test
    void aDamagedRecordInTheArchiveShouldBeFoundAndTheFilesServed() throws Exception {
        Id resource = bench.openDraft(identifiers.next());
        Stored file = store(resource, "kept.txt", new byte[] {5});
        bench.publish(resource, 1);
        Path object = Inventory.folders(folder.resolve("storage")).stream()
                .filter(each -> holds(each, resource))
                .findFirst()
                .orElseThrow();
        Path record = object.resolve("v1/content/metadata.json");
        byte[] before = Files.readAllBytes(record);
        Files.writeString(record, "{}");
        assertEquals(1, round().damaged());
        read(file);
        Files.write(record, before);
        assertEquals(0, round().damaged());
    }

    private static boolean holds(Path object, Id resource) {
        try {
            return Inventory.read(object).id().endsWith(resource.toString());
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** Half of the files staged, half archived; twice as many as are harmed. */
    private List<Stored> fill() throws Exception {
        List<Stored> all = new ArrayList<>();
        int resources = Math.max(2, 2 * DAMAGES / FILES_EACH);
        for (int number = 0; number < resources; number++) {
            Id resource = bench.openDraft(identifiers.next());
            List<String> paths = new ArrayList<>();
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            for (int file = 0; file < FILES_EACH; file++) {
                byte[] content = new byte[16 + chance.nextInt(3_000)];
                chance.nextBytes(content);
                String path = "folder " + file % 3 + "/file-" + file + ".bin";
                paths.add(path);
                bytes.put(path, content);
                store(resource, path, content);
            }
            if (number % 2 == 0) {
                bench.publish(resource, 1);
            }
            for (String path : paths) {
                all.add(new Stored(resource, path, place(resource, path), bytes.get(path)));
            }
        }
        return all;
    }

    private Map<Stored, Harm> harm(List<Stored> all) throws IOException {
        List<Stored> chosen = new ArrayList<>(all);
        Collections.shuffle(chosen, chance);
        Map<Stored, Harm> harmed = new LinkedHashMap<>();
        for (Stored file : chosen.subList(0, DAMAGES)) {
            Harm harm = Harm.values()[harmed.size() % Harm.values().length];
            harm(file, harm, all);
            harmed.put(file, harm);
        }
        return harmed;
    }

    private void harm(Stored file, Harm harm, List<Stored> all) throws IOException {
        byte[] bytes = file.right().clone();
        switch (harm) {
            case FLIPPED -> {
                bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
                Files.write(file.bytes(), bytes);
            }
            case TRUNCATED -> Files.write(file.bytes(), Arrays.copyOf(bytes, chance.nextInt(bytes.length)));
            case GROWN -> Files.write(file.bytes(), Arrays.copyOf(bytes, bytes.length + 1));
            case REMOVED -> Files.delete(file.bytes());
            case SWAPPED -> {
                Stored other = all.get((all.indexOf(file) + 1) % all.size());
                Path copy = Files.write(folder.resolve("copy"), other.right());
                Files.move(copy, file.bytes(), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private org.wellspring.api.content.Fixity.Status round() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            return new FixityRound(connection, folder, Clock.systemUTC()).whole();
        }
    }

    private Set<String> found() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.source().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("select f.resource_id, f.path from fixity_damage d"
                                + " join version_file f on f.stored_file_id = d.subject_id")) {
            while (rows.next()) {
                found.add(new Id(rows.getLong(1)) + " " + rows.getString(2));
            }
        }
        return found;
    }

    private static Set<String> names(Set<Stored> files) {
        return files.stream()
                .map(file -> file.resource() + " " + file.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String damage(Stored file) throws SQLException {
        round();
        return damageNow(file);
    }

    private String damageNow(Stored file) throws SQLException {
        try (Connection connection = database.source().getConnection();
                var query = connection.prepareStatement("select damage from fixity_damage where resource_id = ?")) {
            query.setLong(1, file.resource().value());
            try (var row = query.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Stored store(Id resource, String path, byte[] bytes) throws SQLException {
        bench.openDraft(resource);
        FileDetails stored = bench.files()
                .store(
                        Caller.SYSTEM,
                        new StoreFile(resource, path, bytes.length, List.of(), false),
                        new ByteArrayInputStream(bytes));
        return new Stored(resource, path, bench.staged(stored), bytes);
    }

    private Path place(Id resource, String path) {
        FileContent content = bench.files().open(Caller.SYSTEM, resource, 1, path);
        return ((LocalContent) content).path();
    }

    private byte[] read(Stored file) throws IOException {
        FileContent content = bench.files().open(Caller.SYSTEM, file.resource(), 1, file.path());
        var sent = new ByteArrayOutputStream();
        content.writeTo(sent, 0, content.details().size());
        return sent.toByteArray();
    }

    /** What bin/prove shows. */
    private void tell(List<Stored> all, Map<Stored, Harm> harmed, int refused) throws IOException {
        Map<Harm, Long> kinds =
                harmed.values().stream().collect(Collectors.groupingBy(harm -> harm, Collectors.counting()));
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("fixity.txt"),
                "seed %d: of %d stored files %d damaged (%s)%nfound %d, served 0 of them, called damaged wrongly 0; %d served as they were; after repair all %d served%n"
                        .formatted(
                                SEED,
                                all.size(),
                                harmed.size(),
                                new java.util.TreeMap<>(kinds),
                                refused,
                                all.size() - refused,
                                all.size()),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
