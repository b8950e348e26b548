package org.wellspring.core.interop;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Action;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.account.Policy;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.Row;
import org.wellspring.api.interop.Imports.RowQuery;
import org.wellspring.api.interop.Imports.State;
import org.wellspring.api.operations.AuditTrail;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.shared.Conflicts;
import org.wellspring.core.shared.CreationKeys;
import org.wellspring.core.shared.Cursor;

/** The short transactions about imports as a whole. */
@Stateless
public class ImportRecords {

    /** An import that belongs to nobody in particular: who may work with it may work with all. */
    private static final Guarded SOMEBODYS = new Guarded(new Id(0), null, false);

    /** After this long without a sign of life a job is taken over. */
    static final Duration STALE = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "wellspring")
    private EntityManager entities;

    private Policy policy;

    private AuditTrail audit;

    private CreationKeys keys;

    private Clock clock;

    @Inject
    ImportRecords(Policy policy, AuditTrail audit, CreationKeys keys, Clock clock) {
        this.policy = policy;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    ImportRecords(EntityManager entities, Policy policy, AuditTrail audit, Clock clock) {
        this(policy, audit, new CreationKeys(entities, clock), clock);
        this.entities = entities;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ImportRecords() {}

    /** Begins an import of the table, or answers the one that its key began before. */
    public Import add(Caller caller, NewTable table, CsvTable.Found found) {
        String content = table.digest() + " " + table.name();
        Optional<Id> before = keys.created(caller, table.key(), content);
        if (before.isPresent()) {
            return read(caller, before.get());
        }
        ImportJob job = new ImportJob(table.id(), caller.requirePerson(), table.name(), clock.instant());
        job.examined(found, ImportMapping.propose(found.header(), found.sample()));
        entities.persist(job);
        Conflicts.flush(entities);
        keys.note(caller, table.key(), content, table.id());
        Map<String, String> details = Map.of("name", table.name(), "rows", Long.toString(found.records()));
        audit.record(caller, "interop.upload", table.id(), details);
        return job.details();
    }

    public Import read(Caller caller, Id id) {
        return visible(caller, id).details();
    }

    public Slice<Import> list(Caller caller, @Nullable String cursor, int limit) {
        policy.require(caller, Action.IMPORT_RUN, Guarded.NOTHING);
        Cursor from = Cursor.read(cursor, Cursor.NEWEST);
        boolean all = policy.may(caller, Action.IMPORT_RUN, SOMEBODYS);
        int most = Math.max(1, Math.min(limit, Slice.LARGEST));
        var query = entities.createQuery(
                        "select j from ImportJob j where j.created <= :at and (j.created < :at or j.id < :id)"
                                + (all ? "" : " and j.owner = :owner") + " order by j.created desc, j.id desc",
                        ImportJob.class)
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(most + 1);
        if (!all) {
            query.setParameter("owner", caller.requirePerson().value());
        }
        List<ImportJob> found = query.getResultList();
        List<ImportJob> page = found.subList(0, Math.min(found.size(), most));
        String next = found.size() > most
                ? Cursor.after(page.get(most - 1).created(), page.get(most - 1).id())
                : null;
        return new Slice<>(page.stream().map(ImportJob::details).toList(), next);
    }

    public Slice<Row> rows(Caller caller, RowQuery asked) {
        List<String> header = visible(caller, asked.id()).header();
        Outcome outcome = asked.outcome();
        int most = Math.max(1, Math.min(asked.limit(), Slice.LARGEST));
        var query = entities.createQuery(
                        "select r from ImportRow r where r.importId = :id and r.number > :after"
                                + (outcome == null ? "" : " and r.outcome = :outcome") + " order by r.number",
                        ImportRow.class)
                .setParameter("id", asked.id().value())
                .setParameter("after", after(asked.cursor()))
                .setMaxResults(most + 1);
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        List<Row> found =
                query.getResultList().stream().map(row -> row.details(header)).toList();
        List<Row> page = new ArrayList<>(found.subList(0, Math.min(found.size(), most)));
        return new Slice<>(
                page, found.size() > most ? Long.toString(page.get(most - 1).number()) : null);
    }

    /** Writes down that a job begins; the runner takes it from there. @param mapping null to keep the one there is */
    public Import begin(Caller caller, Id id, Start start) {
        ImportJob job = visible(caller, id);
        entities.refresh(job, LockModeType.PESSIMISTIC_WRITE);
        Conflicts.requireRevision(start.revision(), job.revision());
        Mapping mapping = start.mapping();
        if (mapping != null) {
            ImportMapping.require(mapping, job.header());
        }
        job.begin(start.job(), caller, start.reason());
        if (mapping != null) {
            job.map(mapping);
        }
        Conflicts.flush(entities);
        audit.record(caller, "interop." + start.job().name().toLowerCase(Locale.ROOT), id, Map.of());
        return job.details();
    }

    /**
     * A table that lies in its folder.
     *
     * @param digest SHA-256 of its bytes
     * @param key the caller's name for this creation
     */
    public record NewTable(
            Id id, String name, String digest, @Nullable String key) {}

    /** @param job the state that says that it runs */
    public record Start(State job, long revision, @Nullable Mapping mapping, String reason) {}

    /** Takes a job over, unless it ended or shows signs of life elsewhere. */
    public boolean claim(Id id, String claimant) {
        ImportJob job = entities.find(ImportJob.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        return job != null && job.claim(claimant, now, now.minus(STALE));
    }

    public ImportWork.Standing standing(Id id) {
        ImportJob job = entities.find(ImportJob.class, id.value());
        return new ImportWork.Standing(job.state(), job.charset(), job.atRow());
    }

    public void end(Id id, String claimant) {
        ImportJob job = entities.find(ImportJob.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.isClaimedBy(claimant)) {
            job.end();
        }
    }

    /** Whoever looks next takes the job over from where it stands. */
    public void release(Id id, String claimant) {
        ImportJob job = entities.find(ImportJob.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.isClaimedBy(claimant)) {
            job.release();
        }
    }

    public void fail(Id id, String claimant, Problem problem) {
        ImportJob job = entities.find(ImportJob.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (job != null && job.isClaimedBy(claimant)) {
            job.fail(problem);
        }
    }

    /** Jobs that should run and that nobody is at. */
    public List<Id> abandoned() {
        return entities
                .createQuery(
                        "select j.id from ImportJob j where j.state in :running and j.touched < :stale", Long.class)
                .setParameter("running", List.of(State.PREVIEWING, State.APPLYING, State.APPROVING, State.UNDOING))
                .setParameter("stale", clock.instant().minus(STALE))
                .getResultList()
                .stream()
                .map(Id::new)
                .toList();
    }

    /** Imports whose table may still be read: by a preview, for the first time or again. */
    public List<Id> readable() {
        return beforeApplying("select j.id from ImportJob j where ", Long.class).getResultList().stream()
                .map(Id::new)
                .toList();
    }

    /** Ends what was uploaded before then and never applied. */
    public void giveUp(Instant uploaded) {
        beforeApplying("select j from ImportJob j where j.created < :uploaded and ", ImportJob.class)
                .setParameter("uploaded", uploaded)
                .getResultList()
                .forEach(ImportJob::giveUp);
    }

    private <T> TypedQuery<T> beforeApplying(String selection, Class<T> type) {
        return entities.createQuery(
                        selection + "(j.state in :before or (j.state = :failed and j.failedState = :preview))", type)
                .setParameter("before", List.of(State.UPLOADED, State.PREVIEWING, State.PREVIEWED))
                .setParameter("failed", State.FAILED)
                .setParameter("preview", State.PREVIEWING);
    }

    private ImportJob visible(Caller caller, Id id) {
        policy.require(caller, Action.IMPORT_RUN, Guarded.NOTHING);
        ImportJob job = entities.find(ImportJob.class, id.value());
        if (job == null) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        boolean own = job.owner().equals(caller.person());
        if (!own && !policy.may(caller, Action.IMPORT_RUN, SOMEBODYS)) {
            throw new ProblemException(SharedProblem.NOT_FOUND);
        }
        return job;
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException bad) {
            throw new ProblemException(SharedProblem.BAD_CURSOR);
        }
    }
}
