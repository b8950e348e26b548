package org.wellspring.core.programme.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.programme.ApplicationState;
import org.wellspring.api.programme.Applications.Answers;
import org.wellspring.api.programme.Applications.Summary;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.school.Organisations.Organisation;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.StoredJson;

/** One application. District and stage are those of the day on which it was begun. */
@Entity
@Table(name = "application")
public class KnownApplication {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "call_id")
    private long call;

    @Column(name = "programme_code")
    private String programme;

    @Column(name = "organisation_id")
    private long organisation;

    private String district;

    private String stage;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private LocalDate since;

    @Column(name = "live_key")
    private @Nullable String liveKey;

    @Column(name = "criteria_version")
    private int criteriaVersion;

    private String answers;

    @Column(name = "changed_at")
    private Instant changed;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    @Column(name = "changed_name")
    private String changedName;

    @Column(name = "public_until")
    private @Nullable LocalDate publicUntil;

    @Column(name = "designation_id")
    private @Nullable Long designation;

    private String composite;

    private String digest;

    KnownApplication(Id id, Call call, Organisation organisation, LocalDate today) {
        this();
        this.id = id.value();
        this.call = call.id().value();
        this.programme = call.description().programme();
        this.organisation = organisation.id().value();
        this.district = StoredJson.write(organisation.district());
        this.stage = organisation.stages().stream()
                .filter(own -> call.description().terms().stages().isEmpty()
                        || call.description().terms().stages().contains(own))
                .findFirst()
                .orElse("");
        this.state = ApplicationState.DRAFT;
        this.since = today;
        this.liveKey = programme + ":" + organisation.id();
        this.criteriaVersion = call.criteriaVersion();
        this.answers = StoredJson.writeWhole(Answers.NONE);
        this.composite = "";
        this.digest = "";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownApplication() {}

    /** Whether the school has it in its hands. */
    public boolean isWritable() {
        return state == ApplicationState.DRAFT || state == ApplicationState.RETURNED;
    }

    void answer(Answers given) {
        if (!isWritable()) {
            throw new ProblemException(ProgrammeProblem.NOT_WRITABLE);
        }
        answers = StoredJson.writeWhole(given);
    }

    /** While the school writes, the newest criteria count; when it hands in, they stand. */
    void scoreBy(int version) {
        if (isWritable()) {
            criteriaVersion = version;
        }
    }

    void moveTo(ApplicationState next, LocalDate today) {
        state = next;
        since = today;
        if (next.isOver()) {
            liveKey = null;
        }
    }

    void touch(Caller caller, Instant now) {
        changed = now;
        changedBy = Optional.ofNullable(caller.person()).map(Id::value).orElse(null);
        changedName = caller.name();
    }

    void publishUntil(LocalDate day) {
        publicUntil = day;
    }

    void became(Id entered) {
        designation = entered.value();
    }

    /** What the ballots said when it was proposed. */
    void propose(String score, String ballots) {
        composite = score;
        digest = ballots;
    }

    public Id id() {
        return new Id(id);
    }

    public long revision() {
        return revision;
    }

    public Id call() {
        return new Id(call);
    }

    public String programme() {
        return programme;
    }

    public Id organisation() {
        return new Id(organisation);
    }

    public LocalizedText district() {
        return StoredJson.read(district, LocalizedText.class);
    }

    public String stage() {
        return stage;
    }

    public ApplicationState state() {
        return state;
    }

    public LocalDate since() {
        return since;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    public Answers answers() {
        return StoredJson.read(answers, Answers.class);
    }

    Instant changed() {
        return changed;
    }

    String changedName() {
        return changedName;
    }

    @Nullable
    Id changedBy() {
        return changedBy == null ? null : new Id(changedBy);
    }

    public Optional<LocalDate> publicUntil() {
        return Optional.ofNullable(publicUntil);
    }

    @Nullable
    Id designation() {
        return designation == null ? null : new Id(designation);
    }

    public String composite() {
        return composite;
    }

    public String digest() {
        return digest;
    }

    Guarded guarded() {
        return new Guarded(null, organisation(), false);
    }

    Summary summary(LocalizedText callName, LocalizedText name) {
        return new Summary(id(), call(), callName, programme, organisation(), name, district(), state, since);
    }
}
