package org.wellspring.api.reuse;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceSummary;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/** A teacher's ordered lists of resources with notes, private or shared by a link. */
public interface Collections {

    int MOST_ENTRIES = 500;

    /**
     * @param title 1 to 200 characters
     * @param note at most 2,000 characters; "" for none
     */
    CollectionDetails create(Caller caller, String title, String note);

    /** The caller's collections, last changed first. */
    Slice<CollectionSummary> mine(Caller caller, @Nullable String cursor, int limit);

    /** The caller's own collection. */
    CollectionDetails read(Caller caller, Id collection);

    /** A collection somebody shared. @throws ProblemException {@code NOT_FOUND} when the link is not, or no longer, valid */
    CollectionDetails readShared(String link);

    CollectionDetails describe(Caller caller, DescribeCollection command);

    /**
     * @param title 1 to 200 characters
     * @param note at most 2,000 characters; "" for none
     */
    record DescribeCollection(Id collection, long revision, String title, String note) {}

    /**
     * Puts a published resource at the end; one that is there already stays where and as it is.
     *
     * @param note at most 2,000 characters; "" for none
     * @throws ProblemException {@link ReuseProblem#COLLECTION_FULL}, {@link ReuseProblem#NOT_IN_CATALOGUE}
     */
    CollectionDetails add(Caller caller, Id collection, Id resource, String note);

    CollectionDetails remove(Caller caller, Id collection, Id resource);

    /** Moves an entry to a position from 0; a position behind the end is the end. */
    CollectionDetails move(Caller caller, Id collection, Id resource, int position);

    CollectionDetails annotate(Caller caller, Id collection, Id resource, String note);

    /** Makes a link that anybody may read it by; a second call makes a new link and ends the one before. */
    CollectionDetails share(Caller caller, Id collection, long revision);

    CollectionDetails unshare(Caller caller, Id collection, long revision);

    void delete(Caller caller, Id collection, long revision);

    /** @param link the secret part of the shared address, for its owner; null when private or for other readers */
    record CollectionDetails(
            Id id,
            long revision,
            String title,
            String note,
            String owner,
            @Nullable String link,
            Instant changed,
            List<Entry> entries) {}

    /**
     * @param id the resource's
     * @param title as it was when the resource was collected
     * @param resource what may be shown of it; null when it was withdrawn, then {@code title} is all that is left
     */
    record Entry(
            Id id,
            LocalizedText title,
            String note,
            @Nullable ResourceSummary resource) {}

    record CollectionSummary(Id id, String title, int size, boolean shared, Instant changed) {}
}
