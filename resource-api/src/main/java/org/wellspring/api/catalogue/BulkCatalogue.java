package org.wellspring.api.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Many records at a time, for imports: each call is one transaction of at most {@value #MOST} records, written in
 * batches. What is wrong with one record is said beside it and does not hold up the others.
 */
public interface BulkCatalogue {

    int MOST = 1_000;

    /**
     * What each record's fields make of it, in the names and forms of {@link Catalogue.ResourceField}; terms are given by
     * their codes. Findings point at the field's name: {@code /title.zh}.
     */
    List<Described> describe(List<Map<String, List<String>>> records);

    /** What keeps each record from its destination, in their order; an empty list: nothing. */
    List<List<Finding>> check(List<ResourceMetadata> records, Destination destination);

    /**
     * Creates those that pass {@link #check}.
     *
     * @return one receipt a record, in their order
     * @throws ProblemException {@link org.wellspring.api.account.AccountProblem#NOT_PERMITTED} for the destination
     */
    List<Receipt> create(Caller caller, List<ResourceMetadata> records, Destination destination);

    /**
     * Gives a resource other metadata: its working version where there is one; else a new version beside the published
     * one, which goes as far as the destination says. Undoing a merge is the same call with the metadata from before.
     *
     * @throws ProblemException {@code REVISION_STALE}, {@link CatalogueProblem#NOT_EDITABLE}
     */
    Receipt change(Caller caller, Existing existing, ResourceMetadata metadata, Destination destination);

    /**
     * Takes back what {@link #create} made, as far as nobody changed it since: what never was public is deleted, what
     * was leaves a tombstone.
     *
     * @return for each receipt, in their order, whether it was taken back
     */
    List<Boolean> takeBack(Caller caller, List<Receipt> receipts);

    /**
     * Resources by exact title in any language, letter case and blanks aside: published ones, and what was created in
     * bulk, in every state but withdrawn.
     *
     * @return by the title as asked, newest first; titles that nothing has are left out
     */
    Map<String, List<Existing>> byTitle(Collection<String> titles);

    /**
     * Where new resources go.
     *
     * @param section null for the first
     * @param state {@code DRAFT}, {@code SUBMITTED}, or {@code PUBLISHED} when another system reviewed them
     * @param priorReview for {@code PUBLISHED}: who reviewed where; "" otherwise
     */
    record Destination(@Nullable Id section, VersionState state, String priorReview) {}

    /** @param findings texts that cannot be read as what the field holds, and unknown fields */
    record Described(ResourceMetadata metadata, List<Finding> findings) {

        public Described {
            findings = List.copyOf(findings);
        }
    }

    /** @param resource null when refused @param revision after the act; 0 when refused */
    record Receipt(@Nullable Id resource, long revision, List<Finding> findings) {

        public Receipt {
            findings = List.copyOf(findings);
        }
    }

    /** A resource with the metadata of its working version, or else of its published one. */
    record Existing(Id resource, long revision, ResourceMetadata metadata) {}
}
