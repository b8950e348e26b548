package org.wellspring.core.interop;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.interop.Imports.Import;
import org.wellspring.api.interop.Imports.Mapping;
import org.wellspring.api.interop.Imports.Outcome;
import org.wellspring.api.interop.Imports.State;
import org.wellspring.api.interop.InteropProblem;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.interop.table.CsvTable;
import org.wellspring.core.shared.StoredJson;

/** An import and its running or last job. While a job runs, only the one whose claim it carries may change it. */
@Entity
@Table(name = "import_job")
class ImportJob {

    private static final Map<State, State> ENDS = Map.of(
            State.PREVIEWING, State.PREVIEWED,
            State.APPLYING, State.APPLIED,
            State.APPROVING, State.APPROVED,
            State.UNDOING, State.UNDONE);

    /** From where a job may begin; {@code FAILED} is looked at by what failed. */
    private static final Map<State, Set<State>> BEGINNINGS = Map.of(
            State.PREVIEWING, Set.of(State.UPLOADED, State.PREVIEWED),
            State.APPLYING, Set.of(State.PREVIEWED),
            State.APPROVING, Set.of(State.APPLIED),
            State.UNDOING, Set.of(State.APPLIED, State.APPROVED));

    private static final Map<State, Set<State>> AFTER_FAILURE_OF = Map.of(
            State.PREVIEWING, Set.of(State.PREVIEWING),
            State.APPLYING, Set.of(State.APPLYING),
            State.APPROVING, Set.of(State.APPROVING),
            State.UNDOING, Set.of(State.APPLYING, State.APPROVING, State.UNDOING));

    @Id
    private long id;

    @Version
    private long revision;

    @Column(name = "owner_id")
    private long owner;

    private String name;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    @Column(name = "failed_state")
    private @Nullable State failedState;

    private @Nullable String failure;

    private String charset;

    private String header;

    private String sample;

    private String mapping;

    private long total;

    private long done;

    @Column(name = "at_row")
    private long atRow;

    private long creates;

    private long merges;

    private long unchanged;

    private long refuses;

    private long undone;

    private @Nullable String actor;

    private String reason;

    private @Nullable String claim;

    @Column(name = "touched_at")
    private Instant touched;

    @Column(name = "created_at")
    private Instant created;

    ImportJob(org.wellspring.api.shared.Id id, org.wellspring.api.shared.Id owner, String name, Instant now) {
        this.id = id.value();
        this.owner = owner.value();
        this.name = name;
        this.state = State.UPLOADED;
        this.charset = "";
        this.header = "[]";
        this.sample = "[]";
        this.mapping = "{}";
        this.reason = "";
        this.touched = now;
        this.created = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ImportJob() {}

    void examined(CsvTable.Found found, Mapping proposed) {
        charset = found.charset().name();
        header = StoredJson.write(found.header());
        sample = StoredJson.write(found.sample());
        total = found.records();
        mapping = StoredJson.write(proposed);
    }

    /** Lets a job begin, for one who may go on with it after an interruption. */
    void begin(State job, Caller caller, String why) {
        boolean may = BEGINNINGS.getOrDefault(job, Set.of()).contains(state)
                || (state == State.FAILED
                        && failedState != null
                        && AFTER_FAILURE_OF.getOrDefault(job, Set.of()).contains(failedState));
        if (!may) {
            throw new ProblemException(InteropProblem.WRONG_STATE, state.name());
        }
        boolean again = state == State.FAILED && failedState == job && job != State.PREVIEWING;
        state = job;
        failure = null;
        failedState = null;
        actor = StoredJson.write(caller);
        reason = why;
        release();
        if (!again) {
            done = 0;
            atRow = job == State.UNDOING ? Long.MAX_VALUE : 0;
        }
    }

    void map(Mapping chosen) {
        mapping = StoredJson.write(chosen);
        creates = 0;
        merges = 0;
        unchanged = 0;
        refuses = 0;
    }

    /** Takes the job over. @return false when it ends, or somebody else is at it */
    boolean claim(String claimant, Instant now, Instant stale) {
        if (!running() || (claim != null && touched.isAfter(stale))) {
            return false;
        }
        claim = claimant;
        touched = now;
        return true;
    }

    boolean isClaimedBy(String claimant) {
        return running() && claimant.equals(claim);
    }

    void release() {
        claim = null;
        touched = Instant.EPOCH;
    }

    private boolean running() {
        return ENDS.containsKey(state);
    }

    void advance(long rows, long to, Instant now) {
        done += rows;
        atRow = to;
        touched = now;
    }

    void count(Outcome outcome, int change) {
        switch (outcome) {
            case CREATE -> creates += change;
            case MERGE -> merges += change;
            case UNCHANGED -> unchanged += change;
            case REFUSE -> refuses += change;
        }
    }

    void countUndone(long rows) {
        undone = rows;
    }

    void end() {
        state = ENDS.getOrDefault(state, state);
        done = total;
        claim = null;
    }

    void fail(Problem problem) {
        failedState = state;
        state = State.FAILED;
        failure = problem.code();
        claim = null;
    }

    /** Its table is about to go; nothing can begin any more. */
    void giveUp() {
        failedState = State.UPLOADED;
        state = State.FAILED;
        failure = InteropProblem.EXPIRED.code();
        claim = null;
    }

    State state() {
        return state;
    }

    long atRow() {
        return atRow;
    }

    String reason() {
        return reason;
    }

    Instant created() {
        return created;
    }

    org.wellspring.api.shared.Id id() {
        return new org.wellspring.api.shared.Id(id);
    }

    org.wellspring.api.shared.Id owner() {
        return new org.wellspring.api.shared.Id(owner);
    }

    long revision() {
        return revision;
    }

    Charset charset() {
        return Charset.forName(charset);
    }

    List<String> header() {
        return StoredJson.read(header, new TypeReference<>() {});
    }

    Mapping mapping() {
        return ImportMapping.read(mapping);
    }

    /** Who started the job. */
    Caller actor() {
        if (actor == null) {
            throw new IllegalStateException("No job was started");
        }
        return StoredJson.read(actor, Caller.class);
    }

    Import details() {
        Map<Outcome, Long> counts = new EnumMap<>(Map.of(
                Outcome.CREATE, creates,
                Outcome.MERGE, merges,
                Outcome.UNCHANGED, unchanged,
                Outcome.REFUSE, refuses));
        return new Import(
                id(),
                revision,
                name,
                state,
                charset,
                header(),
                StoredJson.read(sample, new TypeReference<>() {}),
                mapping(),
                total,
                done,
                counts,
                undone,
                failure,
                owner(),
                created);
    }
}
