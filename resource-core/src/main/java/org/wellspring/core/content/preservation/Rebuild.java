package org.wellspring.core.content.preservation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wellspring.api.catalogue.preservation.PreservedCatalogue;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.preservation.ContentRows.Complete;
import org.wellspring.core.content.preservation.ContentRows.Parcel;
import org.wellspring.core.content.preservation.KeptVersion.KeptFile;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.StoredJson;

/**
 * Makes the public catalogue again from the archive alone, in a database without one. What is damaged is told and left out,
 * whole objects at a time: half of what became of a resource might show what was withdrawn.
 */
public final class Rebuild {

    private static final int AT_ONCE = 200;

    private final PreservedCatalogue catalogue;
    private final Identifiers identifiers = new Identifiers();
    private final Clock clock;
    private final Path root;
    private final PrintStream out;

    private int objects;
    private int resources;
    private int withdrawn;
    private int versions;
    private int files;
    private int missing;
    private int damaged;
    private int foreign;

    /** @param root of the archive; @param out hears of every object that is left out */
    public Rebuild(PreservedCatalogue catalogue, Clock clock, Path root, PrintStream out) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.root = root;
        this.out = out;
    }

    /**
     * What was found.
     *
     * @param withdrawn of the resources
     * @param missing of the files, whose bytes are not where they should be
     * @param damaged and {@code foreign}: objects left out
     */
    public record Counts(
            int objects,
            int resources,
            int withdrawn,
            int versions,
            int files,
            int missing,
            int damaged,
            int foreign) {}

    private record Found(Path folder, Inventory inventory) {}

    /** Fills the database of the connection, in transactions of some hundred objects. */
    public Counts run(Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        List<Found> parcels = new ArrayList<>();
        for (Path folder : Inventory.folders(root.toAbsolutePath())) {
            objects++;
            try {
                Found found = new Found(folder, Inventory.read(folder));
                String id = found.inventory().id();
                if (!Archive.folder(root.toAbsolutePath(), id).equals(folder)) {
                    throw new IOException("calls itself " + id + ", which lies elsewhere");
                } else if (id.startsWith(ArchiveWorker.OBJECT)) {
                    enter(connection, found);
                } else if (id.startsWith(ParcelWorker.OBJECT)) {
                    parcels.add(found);
                } else {
                    foreign++;
                    tell(folder, "is not ours: " + id);
                }
            } catch (IOException | IllegalStateException | ProblemException failure) {
                damaged++;
                tell(folder, String.valueOf(failure.getMessage()));
            }
        }
        for (Found parcel : parcels) {
            try {
                unpack(connection, parcel);
            } catch (IOException | IllegalStateException | ProblemException failure) {
                damaged++;
                tell(parcel.folder(), String.valueOf(failure.getMessage()));
            }
        }
        connection.commit();
        return new Counts(objects, resources, withdrawn, versions, files, missing, damaged, foreign);
    }

    private void tell(Path folder, String what) {
        out.println(root.toAbsolutePath().relativize(folder) + " " + what);
    }

    private record Held(KeptVersion kept, int objectVersion) {}

    private record Placed(KeptFile file, String place) {}

    /** Reads everything before it writes anything. */
    private void enter(Connection connection, Found found) throws SQLException, IOException {
        Inventory inventory = found.inventory();
        int newest = inventory.versions();
        PreservedResource life =
                StoredJson.read(inventory.document(newest, ArchiveWorker.LIFE), PreservedResource.class);
        if (!inventory.id().equals(ArchiveWorker.OBJECT + life.id())) {
            throw new IOException("holds what became of " + life.id());
        }
        Map<Integer, Held> held = new TreeMap<>();
        Map<Integer, List<Placed>> placed = new TreeMap<>();
        for (int number = 1; number <= newest; number++) {
            String record = inventory.document(number, KeptVersion.NAME);
            if (!KeptVersion.isRecord(record)) {
                continue;
            }
            KeptVersion kept = StoredJson.read(record, KeptVersion.class);
            int version = kept.record().version();
            if (!held.containsKey(version)) {
                held.put(version, new Held(kept, number));
            }
            placed.put(version, places(inventory, number, kept));
        }
        if (held.isEmpty()) {
            throw new IOException("holds no record of a version");
        }
        write(connection, life, List.copyOf(held.values()), placed);
        new ContentRows(connection)
                .completed(life.id(), new Complete(0, ""), new Complete(newest, ArchiveRecords.digest(life)));
    }

    private List<Placed> places(Inventory inventory, int number, KeptVersion kept) throws IOException {
        List<Placed> places = new ArrayList<>();
        for (KeptFile file : kept.files()) {
            FilePath.of(file.path());
            Inventory.Held bytes = inventory
                    .find(number, Archive.FILES + file.path())
                    .filter(there -> there.sha256().equals(file.sha256()))
                    .orElseThrow(() -> new IOException("has no " + file.path() + " in v" + number));
            places.add(new Placed(
                    file, root.toAbsolutePath().relativize(bytes.bytes()).toString()));
        }
        return places;
    }

    private void write(
            Connection connection, PreservedResource life, List<Held> held, Map<Integer, List<Placed>> placed)
            throws SQLException {
        List<PreservedResource.Version> records =
                held.stream().map(each -> each.kept().record()).toList();
        write(connection, life.with(records));
        ContentRows rows = new ContentRows(connection);
        Instant now = clock.instant();
        Set<Id> entered = new HashSet<>();
        for (Held each : held) {
            int version = each.kept().record().version();
            rows.archived(identifiers.next(), new ContentRows.Archived(life.id(), version, each.objectVersion(), now));
            int position = 0;
            for (Placed file : placed.getOrDefault(version, List.of())) {
                if (entered.add(file.file().id())) {
                    rows.enterFile(life.id(), file.file(), file.place());
                    count(file);
                }
                position++;
                rows.enterShown(identifiers.next(), new ContentRows.Place(life.id(), version, position), file.file());
            }
        }
    }

    private void count(Placed file) {
        files++;
        if (Files.notExists(root.resolve(file.place()))) {
            missing++;
            out.println(file.place() + " is missing");
        }
    }

    /** A version that was published last, but died with the database before it was archived, is not there to be had. */
    private void write(Connection connection, PreservedResource resource) throws SQLException {
        PreservedResource.Version newest =
                resource.versions().get(resource.versions().size() - 1);
        boolean whole = resource.versions().stream().anyMatch(each -> each.version() == resource.publishedVersion());
        if (!whole) {
            out.println("Version " + resource.publishedVersion() + " of " + resource.id()
                    + " is not in the storage; its readers get version " + newest.version());
        }
        catalogue.write(connection, whole ? resource : resource.publishing(newest.version()));
        resources++;
        withdrawn += resource.withdrawal() == null ? 0 : 1;
        versions += resource.versions().size();
        if (resources % AT_ONCE == 0) {
            connection.commit();
        }
    }

    /** A resource that has an object of its own is told by that, even if that is damaged. */
    private void unpack(Connection connection, Found parcel) throws SQLException, IOException {
        List<PreservedResource> packed = parcel.inventory()
                .document(1, ParcelWorker.RECORDS)
                .lines()
                .map(line -> StoredJson.read(line, PreservedResource.class))
                .toList();
        for (PreservedResource resource : packed) {
            Path own = Archive.folder(root.toAbsolutePath(), ArchiveWorker.OBJECT + resource.id());
            if (Files.notExists(own)) {
                write(connection, resource);
            }
        }
        new ContentRows(connection)
                .enter(new Parcel(
                        Id.parse(parcel.inventory().id().substring(ParcelWorker.OBJECT.length())),
                        packed.get(0).id(),
                        packed.get(packed.size() - 1).id(),
                        packed.size(),
                        clock.instant()));
    }
}
