package org.wellspring.core.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Reviews.AxisResult;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.Reviews.Outcome;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.core.shared.StoredJson;

/** One decision on one version, kept for good. */
@Entity
@Table(name = "review")
class ReviewRecord {

    private static final TypeReference<Map<String, AxisResult>> AXES = new TypeReference<>() {};

    @Id
    private long id;

    @Column(name = "resource_id")
    private long resource;

    private int version;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String axes;
    private String reason;

    @Column(name = "reviewer_id")
    private @Nullable Long reviewer;

    @Column(name = "reviewer_name")
    private String reviewerName;

    @Column(name = "reviewed_at")
    private Instant at;

    ReviewRecord(org.wellspring.api.shared.Id id, Decision decision, int version, Outcome outcome) {
        this.id = id.value();
        this.resource = decision.resource().value();
        this.version = version;
        this.outcome = outcome;
        this.axes = StoredJson.write(decision.axes());
        this.reason = decision.reason();
        this.reviewerName = "";
        this.at = Instant.EPOCH;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewRecord() {}

    ReviewRecord by(Caller caller, Instant now) {
        reviewer = caller.person() == null ? null : Long.valueOf(caller.person().value());
        reviewerName = caller.name();
        at = now;
        return this;
    }

    Review review(boolean named) {
        return new Review(
                version, outcome, Map.copyOf(StoredJson.read(axes, AXES)), reason, named ? reviewerName : "", at);
    }
}
