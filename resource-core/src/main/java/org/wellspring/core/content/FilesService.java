package org.wellspring.core.content;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.FileContent;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.StoreFile;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.VersionFiles.Shown;
import org.wellspring.core.content.storage.Arrived;
import org.wellspring.core.shared.Identifiers;

/**
 * Lets bytes in and out without holding a transaction, a lock or a pooled object while they pass: a slow sender costs a
 * thread and a buffer. Stateless in truth; a singleton so that no pool's size limits how many may upload at once.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FilesService implements Files {

    private DraftGate gate;

    private FileRecords records;

    private Storage storage;

    private Identifiers identifiers;

    private Damages damages;

    @Inject
    FilesService(DraftGate gate, FileRecords records, Storage storage, Identifiers identifiers, Damages damages) {
        this.gate = gate;
        this.records = records;
        this.storage = storage;
        this.identifiers = identifiers;
        this.damages = damages;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public FilesService() {}

    @Override
    public FileDetails store(Caller caller, StoreFile command, InputStream body) {
        FilePath path = FilePath.of(command.path());
        int version = gate.editableVersion(caller, command.resource());
        records.requireRoom(new OfVersion(command.resource(), version), path, command.onlyIfAbsent());
        Arrived arrived = storage.receive(command, body);
        Id id = identifiers.next();
        storage.staging().keep(arrived, id);
        return commit(caller, new FileRecords.Kept(id, command.resource(), path, arrived, command.onlyIfAbsent()));
    }

    @Override
    public List<FileDetails> list(Caller caller, Id resource, int version) {
        gate.requireReadable(caller, resource, version);
        return records.list(new OfVersion(resource, version));
    }

    @Override
    public FileContent open(Caller caller, Id resource, int version, String path) {
        gate.requireReadable(caller, resource, version);
        OfVersion of = new OfVersion(resource, version);
        FilePath sought = FilePath.sought(path);
        Shown shown = sound(of, sought);
        return new StoredContent(
                shown.file().details(shown.bytes(), false),
                () -> storage.locate(sound(of, sought).bytes()));
    }

    @Override
    public void remove(Caller caller, Id resource, String path) {
        records.remove(caller, resource, FilePath.sought(path));
    }

    @Override
    public FileDetails rename(Caller caller, Id resource, String path, String newPath) {
        return records.rename(caller, resource, FilePath.sought(path), FilePath.of(newPath));
    }

    @Override
    public FileDetails move(Caller caller, Id resource, String path, int position) {
        return records.move(caller, resource, FilePath.sought(path), position);
    }

    /** After any other failure than a refusal the outcome of the commit is unknown: then the sweep decides, by the rows. */
    private FileDetails commit(Caller caller, FileRecords.Kept kept) {
        try {
            return records.put(caller, kept);
        } catch (ProblemException refused) {
            storage.staging().remove(kept.id());
            throw refused;
        }
    }

    /** A row whose bytes are there. Looks twice: the archive may take the bytes over between the two looks. */
    private Shown sound(OfVersion of, FilePath path) {
        Shown shown = records.require(of, path);
        if (!storage.has(shown.bytes())) {
            shown = records.require(of, path);
        }
        if (!damages.mayServe(shown.bytes())) {
            throw new ProblemException(ContentProblem.DAMAGED);
        }
        return shown;
    }
}
