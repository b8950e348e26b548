package org.wellspring.core.catalogue;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.Reviews.Decision;
import org.wellspring.api.catalogue.Reviews.Outcome;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.catalogue.metadata.Card;
import org.wellspring.core.catalogue.metadata.MetadataFields;
import org.wellspring.core.shared.StoredJson;

/**
 * One version: its document, its totals, and how far it came on the way to publication. A published one never changes. The
 * row has no revision of its own: whoever changes it holds the resource, and raises the resource's.
 */
@Entity
@Table(name = "resource_version")
@IdClass(ResourceVersion.Key.class)
class ResourceVersion {

    private static final TypeReference<List<Review>> REVIEWS = new TypeReference<>() {};

    @Id
    @Column(name = "resource_id")
    private long resource;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    private String document;
    private String card;

    @Column(name = "file_count")
    private int fileCount;

    @Column(name = "file_bytes")
    private long fileBytes;

    @Column(name = "undertaken_at")
    private @Nullable Instant undertaken;

    @Column(name = "undertaken_by")
    private @Nullable String undertakenBy;

    /** Everybody who wrote in it or handed it in, each between blanks. */
    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "submitted_at")
    private @Nullable Instant submitted;

    @Column(name = "reviews_required")
    private int reviewsRequired;

    private int approvals;

    /** Who gave the approval that counts so far; two are the most that is asked for. */
    @Column(name = "approved_by")
    private @Nullable Long approvedBy;

    private String reviews;

    @Column(name = "claimed_by")
    private @Nullable Long claimedBy;

    @Column(name = "claimed_name")
    private @Nullable String claimedName;

    @Column(name = "published_at")
    private @Nullable Instant published;

    ResourceVersion(long resource, int version, ResourceMetadata metadata) {
        this.resource = resource;
        this.version = version;
        this.state = VersionState.DRAFT;
        this.document = StoredJson.write(metadata);
        this.card = StoredJson.write(Card.of(metadata));
        this.reviews = "[]";
        this.writtenBy = " ";
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected ResourceVersion() {}

    /** A draft that begins where this version stands, files included; what is new in it is still to be said. */
    ResourceVersion next(int number) {
        ResourceVersion next =
                new ResourceVersion(resource, number, MetadataFields.with(metadata(), "changeNote", List.of()));
        next.fileCount = fileCount;
        next.fileBytes = fileBytes;
        return next;
    }

    void describe(Caller writer, ResourceMetadata metadata) {
        requireEditable();
        noteWriter(writer);
        document = StoredJson.write(metadata);
        card = StoredJson.write(Card.of(metadata));
    }

    void noteFiles(int count, long bytes) {
        requireEditable();
        fileCount = count;
        fileBytes = bytes;
    }

    /** Who wrote in a version does not review it. */
    void noteWriter(Caller writer) {
        if (!isWrittenBy(writer)) {
            writtenBy += personOf(writer) + " ";
        }
    }

    private boolean isWrittenBy(Caller person) {
        return writtenBy.contains(" " + personOf(person) + " ");
    }

    void requireEditable() {
        if (state != VersionState.DRAFT) {
            throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
        }
    }

    void submit(Caller submitter, int reviewsRequired, Instant now) {
        requireEditable();
        noteWriter(submitter);
        undertakenBy = submitter.name();
        state = VersionState.SUBMITTED;
        undertaken = now;
        submitted = now;
        approvals = 0;
        this.reviewsRequired = reviewsRequired;
    }

    /** Back into the draft, as long as no reviewer has it. */
    void recall() {
        if (!mayBeRecalled()) {
            throw new ProblemException(
                    state == VersionState.DRAFT ? CatalogueProblem.NOT_IN_REVIEW : CatalogueProblem.NOT_EDITABLE);
        }
        backToDraft();
    }

    /** The resource left the catalogue: there is nothing to review. */
    void stop() {
        if (isWaiting()) {
            backToDraft();
        }
    }

    void claim(Caller reviewer) {
        requireFreeFor(reviewer);
        state = VersionState.IN_REVIEW;
        claimedBy = reviewer.requirePerson().value();
        claimedName = reviewer.name();
    }

    /** Back into the queue; nothing happens when the reviewer does not have it. */
    void release(Caller reviewer) {
        if (state == VersionState.IN_REVIEW && isClaimedBy(reviewer)) {
            unclaim();
        }
    }

    /** Counts one approval. @return whether it was the last that is asked for */
    boolean approve(Caller reviewer, Decision decision, Instant now) {
        requireFreeFor(reviewer);
        Long person = personOf(reviewer);
        if (person != null && person.equals(approvedBy)) {
            throw new ProblemException(CatalogueProblem.SECOND_PERSON_REQUIRED);
        }
        approvals++;
        approvedBy = person;
        unclaim();
        note(new Review(version, Outcome.APPROVED, decision.axes(), decision.reason(), reviewer.name(), now));
        return approvals >= reviewsRequired;
    }

    /** Takes over what another system decided. */
    void takeOverReview(Caller caller, String priorReview, Instant now) {
        note(new Review(version, Outcome.APPROVED, Map.of(), priorReview, caller.name(), now));
    }

    /** Back to its owner with the reason; approvals given so far no longer count. */
    void sendBack(Caller reviewer, Decision decision, Instant now) {
        requireFreeFor(reviewer);
        backToDraft();
        note(new Review(version, Outcome.RETURNED, decision.axes(), decision.reason(), reviewer.name(), now));
    }

    private void note(Review review) {
        List<Review> all = new ArrayList<>(reviews());
        all.add(review);
        reviews = StoredJson.write(all);
    }

    /** Every decision on this version, oldest first. */
    List<Review> reviews() {
        return StoredJson.read(reviews, REVIEWS);
    }

    void publish(Instant now) {
        state = VersionState.PUBLISHED;
        published = now;
        claimedBy = null;
        claimedName = null;
    }

    private void requireFreeFor(Caller reviewer) {
        if (!isWaiting()) {
            throw new ProblemException(CatalogueProblem.NOT_IN_REVIEW);
        }
        if (isWrittenBy(reviewer)) {
            throw new ProblemException(CatalogueProblem.OWN_WORK);
        }
        if (claimedBy != null && !isClaimedBy(reviewer)) {
            throw new ProblemException(CatalogueProblem.CLAIMED, Objects.requireNonNullElse(claimedName, ""));
        }
    }

    private void unclaim() {
        state = VersionState.SUBMITTED;
        claimedBy = null;
        claimedName = null;
    }

    private void backToDraft() {
        unclaim();
        state = VersionState.DRAFT;
        submitted = null;
        undertaken = null;
        undertakenBy = null;
        approvals = 0;
        approvedBy = null;
    }

    private boolean isClaimedBy(Caller caller) {
        return claimedBy != null && claimedBy.equals(personOf(caller));
    }

    private static @Nullable Long personOf(Caller caller) {
        return caller.person() == null ? null : Long.valueOf(caller.person().value());
    }

    boolean mayBeRecalled() {
        return state == VersionState.SUBMITTED && approvals == 0;
    }

    /** Whether this person could decide on it now; the policy has its own word. */
    boolean mayBeReviewedBy(Caller reviewer) {
        Long person = personOf(reviewer);
        return isWaiting()
                && (claimedBy == null || claimedBy.equals(person))
                && (approvedBy == null || !approvedBy.equals(person))
                && !isWrittenBy(reviewer);
    }

    /** Whether it is on its way through review. */
    boolean isWaiting() {
        return state == VersionState.SUBMITTED || state == VersionState.IN_REVIEW;
    }

    long resource() {
        return resource;
    }

    int version() {
        return version;
    }

    VersionState state() {
        return state;
    }

    ResourceMetadata metadata() {
        return StoredJson.read(document, ResourceMetadata.class);
    }

    Card card() {
        return StoredJson.read(card, Card.class);
    }

    int fileCount() {
        return fileCount;
    }

    long fileBytes() {
        return fileBytes;
    }

    @Nullable
    String undertakenBy() {
        return undertakenBy;
    }

    @Nullable
    Instant undertaken() {
        return undertaken;
    }

    @Nullable
    Instant submitted() {
        return submitted;
    }

    @Nullable
    Instant published() {
        return published;
    }

    VersionSummary summary() {
        return new VersionSummary(version, state, metadata().changeNote(), fileCount, fileBytes, published);
    }

    /** Resource and number. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long resource;
        private int version;

        /** For JPA. */
        Key() {}

        Key(long resource, int version) {
            this.resource = resource;
            this.version = version;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.resource == resource && key.version == version;
        }

        @Override
        public int hashCode() {
            return Objects.hash(resource, version);
        }
    }
}
