package org.wellspring.core.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.account.Guarded;
import org.wellspring.api.catalogue.Catalogue.Tombstone;
import org.wellspring.api.catalogue.Catalogue.WithdrawResource;
import org.wellspring.api.catalogue.CatalogueProblem;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceState;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.catalogue.metadata.Card;

/**
 * An education resource from its first draft to its tombstone. It knows which version is public and which is in the works,
 * and follows the working version's way through review with its own state.
 */
@Entity
@Table(name = "resource")
@NamedQuery(
        name = "LearningResource.shown",
        query = "select r, v from LearningResource r, ResourceVersion v where r.id = :id and v.resource = r.id"
                + " and v.version = coalesce(r.publishedVersion, r.workingVersion)")
class LearningResource {

    static final String EMERGENCY = "emergency";
    static final String LICENCE_ENDED = "licence";

    @Id
    private long id;

    @Version
    private long revision;

    @Enumerated(EnumType.STRING)
    private ResourceState state;

    @Column(name = "owner_id")
    private long owner;

    @Column(name = "organisation_id")
    private @Nullable Long organisation;

    @Column(name = "section_id")
    private long section;

    @Column(name = "published_version")
    private @Nullable Integer publishedVersion;

    @Column(name = "working_version")
    private @Nullable Integer workingVersion;

    @Column(name = "listed_at")
    private @Nullable Instant listedAt;

    @Column(name = "licence_ends")
    private @Nullable LocalDate licenceEnds;

    private Instant created;
    private Instant changed;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable Long withdrawnBy;

    @Column(name = "withdrawal_reason")
    private @Nullable String withdrawalReason;

    @Column(name = "withdrawal_note")
    private @Nullable String withdrawalNote;

    @Column(name = "replacement_id")
    private @Nullable Long replacement;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** A first draft. */
    LearningResource(org.wellspring.api.shared.Id id, Guarded belonging, long section, Instant now) {
        this.id = id.value();
        this.owner = Objects.requireNonNull(belonging.owner()).value();
        this.organisation = value(belonging.organisation());
        this.section = section;
        this.state = ResourceState.DRAFT;
        this.workingVersion = 1;
        this.created = now;
        this.changed = now;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected LearningResource() {}

    /** What the policy needs to know; open as long as a version is public. */
    Guarded guarded() {
        return new Guarded(identifier(owner), identifierOf(organisation), state.isPublic());
    }

    /** The same without what is public: for working versions, which stay with those concerned. */
    Guarded guardedWork() {
        return new Guarded(identifier(owner), identifierOf(organisation), false);
    }

    /** Takes the state that follows from its working version; raises the revision in any case. */
    void follow(@Nullable ResourceVersion working, Instant now) {
        workingVersion = working == null ? null : Integer.valueOf(working.version());
        if (publishedVersion == null) {
            state = working == null
                    ? ResourceState.DRAFT
                    : ResourceState.valueOf(working.state().name());
        } else if (withdrawnAt == null) {
            boolean waiting = working != null && working.isWaiting();
            state = waiting ? ResourceState.UPDATE_IN_REVIEW : ResourceState.PUBLISHED;
        }
        touch(now);
    }

    /** The version becomes what readers get. */
    void publish(ResourceVersion version, Instant now) {
        version.publish(now);
        publishedVersion = version.version();
        listedAt = now;
        licenceEnds = version.card().licenceEnds();
        follow(null, now);
    }

    /** Whether readers get it on this day: a licence that ended yesterday is over, even if no clock has ticked since. */
    boolean isPublicOn(LocalDate today) {
        return state.isPublic() && !licenceEndedBefore(today);
    }

    /** Whether readers are told that it is gone. */
    boolean isWithdrawnOn(LocalDate today) {
        return state == ResourceState.WITHDRAWN || (state.isPublic() && licenceEndedBefore(today));
    }

    private boolean licenceEndedBefore(LocalDate today) {
        return licenceEnds != null && licenceEnds.isBefore(today);
    }

    void withdraw(@Nullable Caller by, WithdrawResource command, Instant now) {
        if (!state.isPublic()) {
            throw new ProblemException(CatalogueProblem.NOT_PUBLISHED);
        }
        state = ResourceState.WITHDRAWN;
        withdrawnAt = now;
        withdrawnBy = by == null ? null : value(by.person());
        withdrawalReason = command.reason();
        withdrawalNote = command.note();
        replacement = value(command.replacement());
        confirmedAt = null;
        touch(now);
    }

    /** Somebody else than who withdrew it looked at the emergency and lets it stand. */
    void confirmWithdrawal(Caller reviewer, Instant now) {
        requireAwaitingReview(reviewer);
        confirmedAt = now;
        touch(now);
    }

    /** Somebody else than who withdrew it looked at the emergency and puts it back, in its old place. */
    void reinstate(Caller reviewer, @Nullable ResourceVersion working, Instant now) {
        requireAwaitingReview(reviewer);
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawalReason = null;
        withdrawalNote = null;
        replacement = null;
        follow(working, now);
    }

    private void requireAwaitingReview(Caller reviewer) {
        if (state != ResourceState.WITHDRAWN || !EMERGENCY.equals(withdrawalReason) || confirmedAt != null) {
            throw new ProblemException(CatalogueProblem.NOT_AWAITING_CONFIRMATION);
        }
        if (withdrawnBy != null && withdrawnBy.equals(value(reviewer.person()))) {
            throw new ProblemException(CatalogueProblem.SECOND_PERSON_REQUIRED);
        }
    }

    /** Nobody reviews their own work. */
    void requireForeign(Caller reviewer) {
        if (guarded().isOwnedBy(reviewer)) {
            throw new ProblemException(CatalogueProblem.OWN_WORK);
        }
    }

    /** Moves the time of change, always forward, which makes the row change and so raises the revision. */
    void touch(Instant now) {
        changed = now.isAfter(changed) ? now : changed.plus(1, ChronoUnit.MICROS);
    }

    ResourceDetails details(ResourceVersion version, boolean concerned) {
        return new ResourceDetails(
                identifier(id),
                revision,
                state,
                version.version(),
                version.state(),
                publishedVersion,
                concerned ? workingVersion : null,
                identifier(section),
                identifier(owner),
                identifierOf(organisation),
                created,
                changed,
                version.undertaken(),
                concerned ? version.undertakenBy() : null,
                version.published(),
                version.fileCount(),
                version.fileBytes(),
                version.metadata());
    }

    Tombstone tombstone(LocalizedText title) {
        return new Tombstone(
                identifier(id),
                revision,
                title,
                Objects.requireNonNull(withdrawalReason),
                Objects.requireNonNull(withdrawalNote),
                identifierOf(replacement),
                Objects.requireNonNull(withdrawnAt),
                confirmedAt);
    }

    /** The tombstone as readers see it on this day; it stands at licence end even before the clock has come to it. */
    Optional<Tombstone> tombstoneOn(LocalDate today, Instant now, Card card) {
        if (state == ResourceState.WITHDRAWN) {
            return Optional.of(tombstone(card.title()));
        }
        if (!isWithdrawnOn(today)) {
            return Optional.empty();
        }
        return Optional.of(new Tombstone(identifier(id), revision, card.title(), LICENCE_ENDED, "", null, now, null));
    }

    org.wellspring.api.shared.Id identifier() {
        return identifier(id);
    }

    long id() {
        return id;
    }

    long revision() {
        return revision;
    }

    ResourceState state() {
        return state;
    }

    long section() {
        return section;
    }

    Optional<Integer> publishedVersion() {
        return Optional.ofNullable(publishedVersion);
    }

    Optional<Integer> workingVersion() {
        return Optional.ofNullable(workingVersion);
    }

    @Nullable
    Instant listedAt() {
        return listedAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    Instant changed() {
        return changed;
    }

    private static org.wellspring.api.shared.Id identifier(long value) {
        return new org.wellspring.api.shared.Id(value);
    }

    private static org.wellspring.api.shared.@Nullable Id identifierOf(@Nullable Long value) {
        return value == null ? null : new org.wellspring.api.shared.Id(value);
    }

    private static @Nullable Long value(org.wellspring.api.shared.@Nullable Id id) {
        return id == null ? null : Long.valueOf(id.value());
    }
}
