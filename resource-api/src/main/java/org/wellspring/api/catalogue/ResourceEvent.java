package org.wellspring.api.catalogue;

import org.wellspring.api.shared.Id;

/** What happened to a resource, as a CDI event fired inside the transaction in which it happens. */
public sealed interface ResourceEvent {

    Id resource();

    /** A version entered the catalogue. */
    record Published(Id resource, int version) implements ResourceEvent {}

    /** A resource entered the catalogue together with many others, without files. */
    record PublishedInBulk(Id resource) implements ResourceEvent {}

    /**
     * The resources that one call put into the catalogue in bulk, after {@link PublishedInBulk} told of each.
     *
     * @param resource the first, by identifier
     * @param last by identifier; others may lie between the two
     */
    record BulkPublished(Id resource, Id last) implements ResourceEvent {}

    /** Somebody else looked at a withdrawal in an emergency and let it stand. */
    record WithdrawalConfirmed(Id resource) implements ResourceEvent {}

    /**
     * A resource left the catalogue.
     *
     * @param reason vocabulary {@code withdrawal}
     */
    record Withdrawn(Id resource, String reason) implements ResourceEvent {}

    /** A new version was started from an earlier one, whose files it takes over. */
    record VersionStarted(Id resource, int from, int version) implements ResourceEvent {}

    /** A working version was deleted, and its files are no longer wanted. */
    record DraftDeleted(Id resource, int version) implements ResourceEvent {}
}
