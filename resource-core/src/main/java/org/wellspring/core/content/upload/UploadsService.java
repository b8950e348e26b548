package org.wellspring.core.content.upload;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.DraftGate;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Uploads;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.content.FilePath;
import org.wellspring.core.content.Storage;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.storage.GrowingFile;
import org.wellspring.core.shared.Identifiers;

/**
 * Takes pieces of files in without holding a transaction or a pooled object while they pass. Bytes first, then the row, then
 * the answer: whatever moment the process dies at, the row never promises more than the disk holds.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadsService implements Uploads {

    private final RunningDigests digests = new RunningDigests();

    private DraftGate gate;

    private UploadRecords records;

    private UploadRoom room;

    private Storage storage;

    private Identifiers identifiers;

    @Inject
    UploadsService(DraftGate gate, UploadRecords records, UploadRoom room, Storage storage, Identifiers identifiers) {
        this.gate = gate;
        this.records = records;
        this.room = room;
        this.storage = storage;
        this.identifiers = identifiers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public UploadsService() {}

    @Override
    public UploadDetails begin(Caller caller, BeginUpload command) {
        caller.requirePerson();
        OfVersion of = new OfVersion(command.resource(), gate.editableVersion(caller, command.resource()));
        String path = command.purpose() == Purpose.PARTIAL
                ? ""
                : FilePath.of(command.path()).value();
        List<UploadDetails> parts = parts(caller, command);
        BeginUpload sized = command.purpose() == Purpose.FINAL ? sized(command, parts) : command;
        room.require(of, sized, path);
        storage.staging().requireRoom(sized.length());
        UploadDetails upload = records.begin(caller, identifiers.next(), sized, path);
        if (!parts.isEmpty()) {
            join(caller, upload, parts);
        }
        return status(caller, upload.id());
    }

    @Override
    public UploadDetails status(Caller caller, Id id) {
        UploadDetails upload = records.require(caller, id);
        if (upload.offset() == upload.length() && !records.isFinished(id)) {
            try (GrowingFile file = storage.staging().grow(id)) {
                finish(caller, id, file);
            } catch (IOException failure) {
                throw storage.staging().refusal(failure);
            }
        }
        return records.require(caller, id);
    }

    @Override
    public UploadDetails append(Caller caller, Piece piece, InputStream body) {
        UploadDetails upload = records.require(caller, piece.upload());
        if (upload.purpose() == Purpose.FINAL) {
            throw new ProblemException(ContentProblem.UPLOAD_FINAL);
        }
        requireFit(upload, piece);
        if (piece.offset() < upload.length()) {
            gate.editableVersion(caller, upload.resource());
            carry(caller, piece, body);
        }
        return status(caller, piece.upload());
    }

    @Override
    public void discard(Caller caller, Id id) {
        boolean finished = records.isFinished(id);
        UploadDetails upload = records.require(caller, id);
        records.discard(caller, id);
        digests.forget(id);
        if (!finished || upload.purpose() == Purpose.PARTIAL) {
            storage.staging().remove(id);
        }
    }

    @Override
    public List<UploadDetails> unfinished(Caller caller, Id resource) {
        gate.editableVersion(caller, resource);
        return records.unfinished(caller.requirePerson(), resource);
    }

    private static void requireFit(UploadDetails upload, Piece piece) {
        if (upload.offset() != piece.offset()) {
            throw new ProblemException(ContentProblem.OFFSET_MISMATCH, upload.offset());
        }
        if (piece.offset() + Math.max(0, piece.length()) > upload.length()) {
            throw new ProblemException(ContentProblem.TOO_LARGE, upload.length());
        }
    }

    private void carry(Caller caller, Piece piece, InputStream body) {
        Id id = piece.upload();
        try (GrowingFile file = storage.staging().grow(id)) {
            // what another writer did before the file was ours is known only now
            UploadDetails upload = records.require(caller, id);
            requireFit(upload, piece);
            if (!file.goOnAt(piece.offset())) {
                records.discard(caller, id);
                throw new ProblemException(SharedProblem.NOT_FOUND);
            }
            Transfer transfer = new Transfer(
                    file,
                    piece,
                    upload.length(),
                    digests.before(id, piece.offset()),
                    (from, to) -> records.advance(id, from, to));
            Checksum checksum = piece.checksum();
            if (checksum == null) {
                transfer.carry(body);
            } else {
                transfer.carryChecked(body, checksum);
            }
            settle(caller, id, file, transfer);
        } catch (IOException failure) {
            throw storage.staging().refusal(failure);
        }
    }

    /** What a checked piece that broke off did to the digest cannot be undone: then the file is read at its end. */
    private void settle(Caller caller, Id id, GrowingFile file, Transfer transfer) throws IOException {
        MessageDigest digest = transfer.digest();
        if (digest != null && transfer.isSafe()) {
            digests.keep(id, transfer.offset(), digest);
        }
        if (transfer.isBrokenOff()) {
            throw new ProblemException(SharedProblem.MALFORMED_REQUEST);
        }
        UploadDetails upload = records.require(caller, id);
        if (upload.offset() == upload.length()) {
            finish(caller, id, file);
        }
    }

    /** The holder of the file makes it one of the draft; refused, it waits for another try until it expires. */
    private void finish(Caller caller, Id id, GrowingFile file) throws IOException {
        UploadDetails upload = records.require(caller, id);
        if (records.isFinished(id)) {
            return;
        }
        if (upload.purpose() == Purpose.PARTIAL) {
            records.finishPart(caller, id);
        } else {
            records.finish(
                    caller, id, file.arrived(digests.take(id, upload.length()).orElse(null)));
        }
    }

    private List<UploadDetails> parts(Caller caller, BeginUpload command) {
        List<UploadDetails> parts =
                command.parts().stream().map(id -> part(caller, id)).toList();
        boolean sound = parts.stream()
                .allMatch(part -> part.purpose() == Purpose.PARTIAL
                        && part.offset() == part.length()
                        && part.resource().equals(command.resource()));
        if (!sound || parts.isEmpty() != (command.purpose() != Purpose.FINAL)) {
            throw new ProblemException(ContentProblem.UPLOAD_PARTS);
        }
        return parts;
    }

    private UploadDetails part(Caller caller, Id id) {
        try {
            return records.require(caller, id);
        } catch (ProblemException missing) {
            throw new ProblemException(ContentProblem.UPLOAD_PARTS);
        }
    }

    private static BeginUpload sized(BeginUpload command, List<UploadDetails> parts) {
        long length = parts.stream().mapToLong(UploadDetails::length).sum();
        return new BeginUpload(
                command.resource(), command.path(), length, command.purpose(), command.parts(), command.metadata());
    }

    private void join(Caller caller, UploadDetails upload, List<UploadDetails> parts) {
        try (GrowingFile file = storage.staging().grow(upload.id())) {
            MessageDigest digest = GrowingFile.sha256();
            for (UploadDetails part : parts) {
                file.append(storage.staging().path(part.id()), digest);
            }
            file.sync();
            digests.keep(upload.id(), upload.length(), digest);
            records.advance(upload.id(), 0, upload.length());
            finish(caller, upload.id(), file);
            records.forgetSoon(parts.stream().map(UploadDetails::id).toList());
        } catch (IOException failure) {
            records.discard(caller, upload.id());
            throw storage.staging().refusal(failure);
        }
    }
}
