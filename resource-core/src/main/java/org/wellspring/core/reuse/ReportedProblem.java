package org.wellspring.core.reuse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.reuse.ProblemReports.Report;
import org.wellspring.api.reuse.ReuseProblem;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.Cursor;
import org.wellspring.core.shared.StoredJson;

/** What a reader found wrong with one version of a resource; open until somebody answers. */
@Entity
@Table(name = "problem_report")
class ReportedProblem {

    @jakarta.persistence.Id
    private long id;

    @Version
    private long revision;

    @Column(name = "resource_id")
    private long resource;

    /** A {@link LocalizedText} as JSON; the report keeps it when the resource is withdrawn. */
    @Column(name = "resource_title")
    private String resourceTitle;

    /** The resource's, which says whose curators answer. */
    @Column(name = "organisation_id")
    private @Nullable Long organisation;

    private int version;

    private String kind;

    private String words;

    @Column(name = "reporter_id")
    private @Nullable Long reporter;

    @Column(name = "reporter_name")
    private String reporterName;

    @Column(name = "reported_at")
    private Instant at;

    private @Nullable String answer;

    @Column(name = "closed_at")
    private @Nullable Instant closed;

    ReportedProblem(Id id, ResourceDetails resource, Caller reporter, Instant now) {
        this.id = id.value();
        this.resource = resource.id().value();
        this.resourceTitle = StoredJson.write(resource.metadata().title());
        this.organisation =
                resource.organisation() == null ? null : resource.organisation().value();
        this.version = resource.version();
        this.reporter = reporter.person() == null ? null : reporter.person().value();
        this.reporterName = reporter.name();
        this.at = now;
        this.kind = "";
        this.words = "";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ReportedProblem() {}

    void say(String newKind, String newWords) {
        kind = newKind;
        words = newWords.strip();
    }

    void close(String newAnswer, Instant now) {
        if (closed != null) {
            throw new ProblemException(ReuseProblem.REPORT_CLOSED);
        }
        answer = newAnswer.strip();
        closed = now;
    }

    Id id() {
        return new Id(id);
    }

    /** Empty when the public reported it. */
    Optional<Id> reporter() {
        return Optional.ofNullable(reporter).map(Id::new);
    }

    Guarded guarded() {
        return new Guarded(null, organisation == null ? null : new Id(organisation), true);
    }

    String cursor() {
        return Cursor.after(at, id());
    }

    Report details() {
        return new Report(
                id(),
                new Id(resource),
                StoredJson.read(resourceTitle, LocalizedText.class),
                version,
                kind,
                words,
                reporterName,
                at,
                answer);
    }
}
