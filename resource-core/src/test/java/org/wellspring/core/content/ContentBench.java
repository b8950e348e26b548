package org.wellspring.core.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.Health;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.preservation.ArchiveRecords;
import org.wellspring.core.content.preservation.ArchiveWorker;
import org.wellspring.core.content.preservation.ParcelRecords;
import org.wellspring.core.content.preservation.ParcelWorker;
import org.wellspring.core.content.reading.ReadingWorker;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Transactions;

/** The content services with a real database and a real folder, and a catalogue of drafts that exist by being named. */
public final class ContentBench {

    private final Transactions transactions;
    private final Storage storage;
    private final Path folder;
    private final Gate gate = new Gate();
    private final Damages damages;
    private final VersionFiles versionFiles;
    private final FilesService files;
    private final FileRecords records;
    private final ArchiveRecords archiveRecords;
    private final ArchiveWorker worker;
    private final ParcelRecords parcelRecords;
    private final ParcelWorker parcelWorker;
    private final FileLife life;
    private final Clock clock;
    private final PreservedCatalogue catalogue;
    private final Rounds outbox = new Rounds();

    public ContentBench(TestDatabase database, Path folder, Clock clock) {
        this(database, folder, clock, new Named());
    }

    public ContentBench(TestDatabase database, Path folder, Clock clock, PreservedCatalogue catalogue) {
        this.catalogue = catalogue;
        this.transactions = new Transactions(database);
        this.folder = folder;
        this.clock = clock;
        this.storage = new Storage(() -> folder, new Limits());
        this.damages = new Marks();
        var identifiers = new Identifiers();
        this.versionFiles = new VersionFiles(transactions.joined(), identifiers, outbox);
        this.records = new Records();
        this.files = new FilesService(gate, records, storage, identifiers, damages);
        this.archiveRecords = new Archived(catalogue, identifiers);
        this.worker = new ArchiveWorker(archiveRecords, storage);
        this.parcelRecords = new Parcels(catalogue, identifiers);
        this.parcelWorker = new ParcelWorker(parcelRecords, storage, clock);
        this.life = new FileLife(versionFiles, outbox, parcelRecords);
    }

    record Totals(int count, long bytes) {}

    public FilesService files() {
        return files;
    }

    public Transactions transactions() {
        return transactions;
    }

    public Storage storage() {
        return storage;
    }

    public DraftGate gate() {
        return gate;
    }

    /** Each call in a transaction. */
    public FileRecords records() {
        return records;
    }

    public Id openDraft(Id resource) {
        gate.versions.put(resource, 1);
        return resource;
    }

    public void closeDraft(Id resource) {
        gate.closed.add(resource);
    }

    public void reopenDraft(Id resource) {
        gate.closed.remove(resource);
        gate.closing.remove(resource);
    }

    /** Open when asked without a lock, closed when asked with one. */
    public void closeDraftWhileBytesArrive(Id resource) {
        gate.closed.remove(resource);
        gate.closing.add(resource);
    }

    Totals totals(Id resource) {
        return gate.totals.getOrDefault(resource, new Totals(0, 0));
    }

    /** Says it happened and does at once what the outbox does soon. */
    void publish(Id resource, int version) {
        if (catalogue instanceof Named named) {
            named.versions.put(resource, version);
        }
        transactions.required(() -> life.archive(new ResourceEvent.Published(resource, version)));
        carry();
    }

    /** Hears what the catalogue told, and does what the outbox would. */
    public void hear(List<ResourceEvent> events) {
        transactions.required(() -> events.forEach(this::hear));
        carry();
    }

    private void hear(ResourceEvent event) {
        if (event instanceof ResourceEvent.Published published) {
            life.archive(published);
        } else if (event instanceof ResourceEvent.Withdrawn withdrawn) {
            life.archive(withdrawn);
        } else if (event instanceof ResourceEvent.WithdrawalConfirmed confirmed) {
            life.archive(confirmed);
        } else if (event instanceof ResourceEvent.BulkPublished published) {
            life.archive(published);
        } else if (event instanceof ResourceEvent.VersionStarted started) {
            tell(started);
        }
    }

    private void carry() {
        for (Rounds.Piece piece = outbox.pieces.poll(); piece != null; piece = outbox.pieces.poll()) {
            if (piece.topic().equals(ArchiveWorker.TOPIC)) {
                worker.work(piece.subject(), piece.version());
            } else if (!piece.topic().equals(ReadingWorker.TOPIC)) {
                parcelWorker.work(piece.subject(), piece.version());
            }
        }
    }

    public void tell(ResourceEvent.VersionStarted started) {
        transactions.required(() -> life.begin(started));
        gate.versions.put(started.resource(), started.version());
    }

    void tell(ResourceEvent.DraftDeleted deleted) {
        transactions.required(() -> life.end(deleted));
    }

    /** As if the process died between the archive and the row that says so. */
    void archiveAndForget(Id resource, int version) throws IOException {
        OfVersion of = new OfVersion(resource, version);
        List<Archive.Source> sources = transactions.required(() -> versionFiles.all(of)).stream()
                .map(shown -> new Archive.Source(
                        shown.file().path(),
                        storage.locate(shown.bytes()),
                        shown.bytes().sha256()))
                .toList();
        storage.archive()
                .add(new Archive.Accession(
                        "urn:wellspring:resource:" + resource,
                        0,
                        sources,
                        Map.of("metadata.json", "{}"),
                        "Version",
                        clock.instant()));
    }

    Path staged(FileDetails file) {
        return storage.staging().path(file.id());
    }

    Path stagingFolder() {
        return folder.resolve("staging");
    }

    long stagedFiles() {
        try (Stream<Path> found = Files.walk(stagingFolder())) {
            return found.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void sweepAfterTheGraceTime() {
        Instant later = clock.instant().plus(StagingSweep.GRACE);
        storage.staging().forEachKept(later, kept -> {
            List<Long> wanted = transactions.required(
                    () -> versionFiles.staged(kept.stream().map(Id::value).toList()));
            kept.stream().filter(id -> !wanted.contains(id.value())).forEach(storage.staging()::remove);
        });
    }

    Health.Check health() {
        return new DamagesProbe(damages).check();
    }

    /** Whatever is named is there, with as many versions as were published. */
    private static final class Named implements PreservedCatalogue {

        private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

        private final Map<Id, Integer> versions = new HashMap<>();

        @Override
        public Optional<PreservedResource> read(Connection connection, Id resource) {
            return Optional.ofNullable(versions.get(resource)).map(newest -> resource(resource, newest));
        }

        private static PreservedResource resource(Id id, int newest) {
            return new PreservedResource(
                    id,
                    1,
                    new PreservedResource.Section(new Id(1), "teaching", LocalizedText.EMPTY, 1),
                    new Id(2),
                    null,
                    AT,
                    AT,
                    AT,
                    newest,
                    null,
                    IntStream.rangeClosed(1, newest)
                            .mapToObj(version -> new PreservedResource.Version(
                                    version, 0, 0, AT, null, AT, AT, List.of(), ResourceMetadata.EMPTY))
                            .toList());
        }

        @Override
        public List<Id> published(Connection connection, Id first, Id last, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(Connection connection, PreservedResource resource) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Gate implements DraftGate {

        private final Map<Id, Integer> versions = new HashMap<>();
        private final Map<Id, Totals> totals = new HashMap<>();
        private final Set<Id> closed = new HashSet<>();
        private final Set<Id> closing = new HashSet<>();

        @Override
        public int editableVersion(Caller caller, Id resource) {
            if (closed.contains(resource)) {
                throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
            }
            return versions.getOrDefault(resource, 1);
        }

        @Override
        public int lockForFiles(Caller caller, Id resource) {
            if (closing.contains(resource)) {
                throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
            }
            return editableVersion(caller, resource);
        }

        @Override
        public void noteFiles(Id resource, int version, int count, long bytes) {
            totals.put(resource, new Totals(count, bytes));
        }

        @Override
        public void requireReadable(Caller caller, Id resource, int version) {}
    }

    public static final class Limits implements SettingsView {

        @Override
        public java.time.ZoneId zone() {
            return java.time.ZoneId.of("Asia/Shanghai");
        }

        @Override
        public String baseUrl() {
            return "";
        }

        @Override
        public boolean metricsOn() {
            return false;
        }

        @Override
        public long largestFile() {
            return 1_000_000;
        }

        @Override
        public long largestVersion() {
            return 1_500_000;
        }

        @Override
        public String version() {
            return "test";
        }
    }

    private static final class Rounds implements Outbox {

        private final Deque<Piece> pieces = new ArrayDeque<>();

        private record Piece(String topic, Id subject, int version) {}

        @Override
        public void add(String topic, Id subject, int version) {
            pieces.add(new Piece(topic, subject, version));
        }

        @Override
        public Backlog backlog() {
            return new Backlog(0, 0);
        }
    }

    private static AuditTrail quiet() {
        return (AuditTrail) Proxy.newProxyInstance(
                AuditTrail.class.getClassLoader(),
                new Class<?>[] {AuditTrail.class},
                (proxy, method, arguments) -> null);
    }

    /** The rows' services as the container makes them: each call in a transaction. */
    private final class Records extends FileRecords {

        Records() {
            super(transactions.joined(), versionFiles, gate, quiet(), new Limits(), clock);
        }

        @Override
        public void requireRoom(OfVersion of, FilePath path, boolean onlyIfAbsent) {
            transactions.required(() -> super.requireRoom(of, path, onlyIfAbsent));
        }

        @Override
        public FileDetails put(Caller caller, Kept kept) {
            return transactions.required(() -> super.put(caller, kept));
        }

        @Override
        public void remove(Caller caller, Id resource, FilePath path) {
            transactions.required(() -> super.remove(caller, resource, path));
        }

        @Override
        public FileDetails rename(Caller caller, Id resource, FilePath from, FilePath to) {
            return transactions.required(() -> super.rename(caller, resource, from, to));
        }

        @Override
        public FileDetails move(Caller caller, Id resource, FilePath path, int position) {
            return transactions.required(() -> super.move(caller, resource, path, position));
        }

        @Override
        public List<FileDetails> list(OfVersion of) {
            return transactions.required(() -> super.list(of));
        }

        @Override
        public VersionFiles.Shown require(OfVersion of, FilePath path) {
            return transactions.required(() -> super.require(of, path));
        }
    }

    private final class Archived extends ArchiveRecords {

        Archived(PreservedCatalogue catalogue, Identifiers identifiers) {
            super(transactions.joined(), catalogue, identifiers, clock);
        }

        @Override
        public Optional<Step> next(Id resource) {
            return transactions.required(() -> super.next(resource));
        }

        @Override
        public List<Id> archived(Id resource, int version) {
            return transactions.required(() -> super.archived(resource, version));
        }

        @Override
        public void archived(Step step, Map<String, String> places) {
            transactions.required(() -> super.archived(step, places));
        }
    }

    private final class Marks extends Damages {

        Marks() {
            super(transactions.joined(), storage, clock);
        }

        @Override
        public boolean mayServe(StoredFile file) {
            return transactions.required(() -> super.mayServe(file));
        }

        @Override
        public long count() {
            return transactions.required(super::count);
        }
    }

    private final class Parcels extends ParcelRecords {

        Parcels(PreservedCatalogue catalogue, Identifiers identifiers) {
            super(transactions.joined(), catalogue, outbox, identifiers, clock);
        }

        @Override
        public Packing packing(Id id) {
            return transactions.required(() -> super.packing(id));
        }

        @Override
        public void packed(Packing packing) {
            transactions.required(() -> super.packed(packing));
        }
    }
}
