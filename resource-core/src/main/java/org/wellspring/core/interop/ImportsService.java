package org.wellspring.core.interop;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.interop.Imports;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.interop.ImportRecords.NewTable;
import org.wellspring.core.interop.ImportRecords.Start;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.interop.table.ImportFolder;
import org.wellspring.core.shared.Findings;
import org.wellspring.core.shared.Identifiers;

/** Takes tables in and starts jobs; no transaction is open while a table is sent or read. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportsService implements Imports {

    private static final int LONGEST_NAME = 255;

    private Policy policy;

    private ImportFolder folder;

    private ImportRecords records;

    private ImportRunner runner;

    private Identifiers identifiers;

    @Inject
    ImportsService(
            Policy policy, ImportFolder folder, ImportRecords records, ImportRunner runner, Identifiers identifiers) {
        this.policy = policy;
        this.folder = folder;
        this.records = records;
        this.runner = runner;
        this.identifiers = identifiers;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ImportsService() {}

    @Override
    public Import upload(Caller caller, String name, InputStream body, @Nullable String idempotencyKey) {
        policy.require(caller, Action.IMPORT_RUN, Guarded.NOTHING);
        caller.requirePerson();
        new Findings().required("/name", name, LONGEST_NAME).refuseIfAny();
        Id id = identifiers.next();
        var digested = new DigestInputStream(body, sha256());
        Path file = folder.keep(id, digested);
        try {
            var table = new NewTable(
                    id,
                    name.strip(),
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()),
                    idempotencyKey);
            Import taken = records.add(caller, table, CsvTable.examine(file));
            if (!taken.id().equals(id)) {
                folder.remove(id);
            }
            return taken;
        } catch (IOException unreadable) {
            folder.remove(id);
            throw new ProblemException(SharedProblem.UNAVAILABLE);
        } catch (ProblemException refused) {
            folder.remove(id);
            throw refused;
        }
    }

    @Override
    public Import read(Caller caller, Id id) {
        return records.read(caller, id);
    }

    @Override
    public Slice<Import> list(Caller caller, @Nullable String cursor, int limit) {
        return records.list(caller, cursor, limit);
    }

    @Override
    public Import preview(Caller caller, Id id, long revision, Mapping mapping) {
        if (mapping.target() == Target.PUBLISHED) {
            policy.require(caller, Action.IMPORT_PUBLISHED, Guarded.NOTHING);
        }
        return begin(caller, id, new Start(State.PREVIEWING, revision, mapping, ""));
    }

    @Override
    public Slice<Row> rows(Caller caller, RowQuery query) {
        return records.rows(caller, query);
    }

    @Override
    public Import apply(Caller caller, Id id, long revision) {
        if (records.read(caller, id).mapping().target() == Target.PUBLISHED) {
            policy.require(caller, Action.IMPORT_PUBLISHED, Guarded.NOTHING);
        }
        return begin(caller, id, new Start(State.APPLYING, revision, null, ""));
    }

    @Override
    public Import undo(Caller caller, Id id, long revision) {
        return begin(caller, id, new Start(State.UNDOING, revision, null, ""));
    }

    @Override
    public Import approve(Caller caller, Id id, long revision, String reason) {
        Import present = records.read(caller, id);
        if (present.mapping().target() != Target.SUBMITTED) {
            throw new ProblemException(
                    InteropProblem.WRONG_STATE, present.state().name());
        }
        if (present.owner().equals(caller.person())) {
            throw new ProblemException(CatalogueProblem.OWN_WORK);
        }
        new Findings().text("/reason", reason, 2_000).refuseIfAny();
        return begin(caller, id, new Start(State.APPROVING, revision, null, reason));
    }

    private Import begin(Caller caller, Id id, Start start) {
        Import begun = records.begin(caller, id, start);
        runner.start(id);
        return begun;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
