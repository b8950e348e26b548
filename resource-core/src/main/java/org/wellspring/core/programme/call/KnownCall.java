package org.wellspring.core.programme.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.wellspring.api.programme.Calls.Call;
import org.wellspring.api.programme.Calls.DescribeCall;
import org.wellspring.api.programme.Calls.Stage;
import org.wellspring.api.programme.ProgrammeProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.StoredJson;

/** One call. Its description is one document; code, programme and days stand in columns too, where it is found by them. */
@Entity
@Table(name = "programme_call")
class KnownCall {

    /** Behind the last day for ballots. */
    private static final int GRACE_DAYS = 1;

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    private String code;

    @Column(name = "programme_code")
    private String programme;

    private boolean published;

    @Column(name = "opens_on")
    private LocalDate opensOn;

    @Column(name = "closes_on")
    private LocalDate closesOn;

    private String document;

    @Column(name = "criteria_version")
    private int criteriaVersion;

    @Column(name = "ballots_closed")
    private boolean ballotsClosed;

    KnownCall(Id id, DescribeCall description) {
        this();
        this.id = id.value();
        this.criteriaVersion = 1;
        write(description);
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected KnownCall() {}

    /** Other criteria are another version; what evaluates stands once the call is published. */
    final void describe(DescribeCall changed) {
        DescribeCall present = description();
        if (published
                && !(present.programme().equals(changed.programme())
                        && present.code().equals(changed.code())
                        && present.groups().equals(changed.groups()))) {
            throw new ProblemException(ProgrammeProblem.CALL_FIXED);
        }
        if (published && !present.criteria().equals(changed.criteria())) {
            criteriaVersion++;
        }
        write(changed);
    }

    private void write(DescribeCall description) {
        code = description.code();
        programme = description.programme();
        opensOn = description.dates().opensOn();
        closesOn = description.dates().closesOn();
        document = StoredJson.writeWhole(description);
    }

    void publish() {
        if (published) {
            throw new ProblemException(ProgrammeProblem.CALL_FIXED);
        }
        published = true;
    }

    void closeBallots() {
        ballotsClosed = true;
    }

    Id id() {
        return new Id(id);
    }

    long revision() {
        return revision;
    }

    String code() {
        return code;
    }

    LocalDate opensOn() {
        return opensOn;
    }

    boolean isPublished() {
        return published;
    }

    int criteriaVersion() {
        return criteriaVersion;
    }

    DescribeCall description() {
        return StoredJson.read(document, DescribeCall.class);
    }

    Call details(LocalDate today) {
        DescribeCall description = description();
        LocalDate until = description.dates().ballotsUntil();
        boolean late = until != null && today.isAfter(until.plusDays(GRACE_DAYS));
        return new Call(id(), revision, stage(today), criteriaVersion, ballotsClosed || late, description);
    }

    private Stage stage(LocalDate today) {
        if (!published) {
            return Stage.DRAFT;
        }
        if (today.isBefore(opensOn)) {
            return Stage.ANNOUNCED;
        }
        return today.isAfter(closesOn) ? Stage.CLOSED : Stage.OPEN;
    }
}
