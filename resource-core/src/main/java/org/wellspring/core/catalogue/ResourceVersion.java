package org.wellspring.core.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.VersionState;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.shared.StoredJson;

/**
 * One version: its document, its totals, and how far it came on the way to publication. A published one never changes. The
 * row has no revision of its own: whoever changes it holds the resource, and raises the resource's.
 */
@Entity
@Table(name = "resource_version")
@IdClass(ResourceVersion.Key.class)
class ResourceVersion {

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

    @Column(name = "submitted_at")
    private @Nullable Instant submitted;

    @Column(name = "reviews_required")
    private int reviewsRequired;

    private int approvals;

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
        this.card = StoredJson.write(Listings.Card.of(metadata));
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

    void describe(ResourceMetadata metadata) {
        requireEditable();
        document = StoredJson.write(metadata);
        card = StoredJson.write(Listings.Card.of(metadata));
    }

    void noteFiles(int count, long bytes) {
        requireEditable();
        fileCount = count;
        fileBytes = bytes;
    }

    void requireEditable() {
        if (state != VersionState.DRAFT) {
            throw new ProblemException(CatalogueProblem.NOT_EDITABLE);
        }
    }

    void submit(int reviewsRequired, Instant now) {
        requireEditable();
        state = VersionState.SUBMITTED;
        undertaken = now;
        submitted = now;
        approvals = 0;
        this.reviewsRequired = reviewsRequired;
    }

    /** Back into the draft, as long as no reviewer has it. */
    void recall() {
        if (state != VersionState.SUBMITTED || approvals > 0) {
            throw new ProblemException(
                    state == VersionState.DRAFT ? CatalogueProblem.NOT_IN_REVIEW : CatalogueProblem.NOT_EDITABLE);
        }
        backToDraft();
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
    boolean approve(Caller reviewer) {
        requireFreeFor(reviewer);
        approvals++;
        unclaim();
        return approvals >= reviewsRequired;
    }

    void sendBack(Caller reviewer) {
        requireFreeFor(reviewer);
        backToDraft();
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
        approvals = 0;
    }

    private boolean isClaimedBy(Caller caller) {
        return claimedBy != null && caller.person() != null && claimedBy == caller.person().value();
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

    Listings.Card card() {
        return StoredJson.read(card, Listings.Card.class);
    }

    int fileCount() {
        return fileCount;
    }

    long fileBytes() {
        return fileBytes;
    }

    @Nullable Instant undertaken() {
        return undertaken;
    }

    @Nullable Instant submitted() {
        return submitted;
    }

    @Nullable Instant published() {
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
