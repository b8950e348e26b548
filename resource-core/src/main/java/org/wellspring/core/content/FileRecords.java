package org.wellspring.core.content;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.VersionFiles.Shown;
import org.wellspring.core.content.storage.Arrived;
import org.wellspring.core.shared.Conflicts;

/**
 * The short transactions about files. Each that changes something holds the resource from its first statement on, so that
 * nothing is submitted or published between the look at the rows and their change.
 */
@Stateless
public class FileRecords {

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private VersionFiles files;

    private DraftGate gate;

    private AuditTrail audit;

    private SettingsView settings;

    private Clock clock;

    @Inject
    FileRecords(VersionFiles files, DraftGate gate, AuditTrail audit, SettingsView settings, Clock clock) {
        this.files = files;
        this.gate = gate;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    FileRecords(
            EntityManager entities,
            VersionFiles files,
            DraftGate gate,
            AuditTrail audit,
            SettingsView settings,
            Clock clock) {
        this(files, gate, audit, settings, clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public FileRecords() {}

    /** A file whose bytes are on the disk and that has no row yet. */
    public record Kept(Id id, Id resource, FilePath path, Arrived arrived, boolean onlyIfAbsent) {}

    /** Refuses before any byte is read what the rows already exclude. */
    public void requireRoom(OfVersion of, FilePath path, boolean onlyIfAbsent) {
        files.requireFree(of, path, 0);
        if (files.find(of, path).isEmpty()) {
            files.nextPosition(of);
        } else if (onlyIfAbsent) {
            throw new ProblemException(ContentProblem.FILE_EXISTS);
        }
    }

    public FileDetails put(Caller caller, Kept kept) {
        OfVersion of = new OfVersion(kept.resource(), gate.lockForFiles(caller, kept.resource()));
        requireRoom(of, kept.path(), kept.onlyIfAbsent());
        StoredFile bytes = new StoredFile(kept.id(), kept.resource(), kept.arrived(), clock.instant());
        files.keep(bytes);
        Optional<VersionFile> present = files.find(of, kept.path()).map(Shown::file);
        VersionFile file = present.orElseGet(() -> files.add(of, kept.path(), kept.id()));
        if (present.isPresent()) {
            files.forget(List.of(file.replaceBy(bytes.id())));
        }
        changed(of);
        audit.record(
                caller,
                "content.store",
                kept.resource(),
                Map.of("path", file.path(), "sha256", bytes.sha256(), "size", Long.toString(bytes.size())));
        return file.details(bytes, present.isPresent());
    }

    public void remove(Caller caller, Id resource, FilePath path) {
        OfVersion of = new OfVersion(resource, gate.lockForFiles(caller, resource));
        VersionFile file = require(of, path).file();
        entities.remove(file);
        files.forget(List.of(file.storedFile()));
        changed(of);
        audit.record(caller, "content.remove", resource, Map.of("path", path.value()));
    }

    public FileDetails rename(Caller caller, Id resource, FilePath from, FilePath to) {
        OfVersion of = new OfVersion(resource, gate.lockForFiles(caller, resource));
        Shown shown = require(of, from);
        if (!from.equals(to)) {
            if (files.find(of, to).isPresent()) {
                throw new ProblemException(ContentProblem.PATH_TAKEN);
            }
            files.requireFree(of, to, shown.file().id());
            shown.file().rename(to);
            changed(of);
            audit.record(caller, "content.rename", resource, Map.of("from", from.value(), "path", to.value()));
        }
        return shown.file().details(shown.bytes(), false);
    }

    public FileDetails move(Caller caller, Id resource, FilePath path, int position) {
        OfVersion of = new OfVersion(resource, gate.lockForFiles(caller, resource));
        Shown moved = require(of, path);
        List<Shown> order = new ArrayList<>(files.all(of));
        order.removeIf(shown -> shown.file().id() == moved.file().id());
        order.add(Math.max(0, Math.min(position, order.size())), moved);
        for (int place = 0; place < order.size(); place++) {
            order.get(place).file().placeAt(place + 1);
        }
        changed(of);
        audit.record(caller, "content.move", resource, Map.of("path", path.value()));
        return moved.file().details(moved.bytes(), false);
    }

    public List<FileDetails> list(OfVersion of) {
        return files.all(of).stream()
                .map(shown -> shown.file().details(shown.bytes(), false))
                .toList();
    }

    /** @throws ProblemException {@link SharedProblem#NOT_FOUND} */
    public Shown require(OfVersion of, FilePath path) {
        return files.find(of, path).orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
    }

    /** A row that another node wrote at the same moment took the path. */
    private void changed(OfVersion of) {
        Conflicts.flush(entities, ContentProblem.PATH_TAKEN);
        VersionFiles.Totals totals = files.totals(of);
        if (totals.bytes() > settings.largestVersion()) {
            throw new ProblemException(ContentProblem.VERSION_TOO_LARGE, settings.largestVersion());
        }
        gate.noteFiles(of.resource(), of.version(), totals.count(), totals.bytes());
    }
}
