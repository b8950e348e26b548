package org.wellspring.api.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * Resources and their life from draft to tombstone. Every method that takes a {@code revision} throws
 * {@link org.wellspring.api.shared.SharedProblem#REVISION_STALE} when the resource changed since it was read.
 * What the caller may not read answers {@link org.wellspring.api.shared.SharedProblem#NOT_FOUND}.
 */
public interface Catalogue {

    /** @throws ProblemException {@code INVALID} with findings for texts too long, unknown terms, bad dates */
    ResourceDetails create(Caller caller, CreateResource command);

    /**
     * The version a reader should see: the published one, else the working one for those who may read it.
     *
     * @throws ProblemException {@link CatalogueProblem#WITHDRAWN} for everybody once it is withdrawn;
     *     {@link #tombstone} then says why
     */
    ResourceDetails read(Caller caller, Id resource);

    /** One version; working ones only for those who may read them. */
    ResourceDetails readVersion(Caller caller, Id resource, int version);

    /** Versions, newest first; working ones only for those who may read them. */
    List<VersionSummary> versions(Caller caller, Id resource);

    /** @throws ProblemException {@code NOT_FOUND} unless it is withdrawn */
    Tombstone tombstone(Id resource);

    /** Published resources. @throws ProblemException {@code BAD_CURSOR} */
    Slice<ResourceSummary> browse(BrowseQuery query);

    /** How many {@link #browse} would list, counted up to {@code most}. */
    int count(BrowseQuery query, int most);

    /** The caller's own resources in every state, last changed first. */
    Slice<ResourceSummary> mine(Caller caller, @Nullable String cursor, int limit);

    /**
     * Replaces the metadata of the working version; starts one when there is none (from the published version, files
     * included).
     *
     * @throws ProblemException {@code INVALID} with findings; {@link CatalogueProblem#NOT_EDITABLE} while reviewers have it
     */
    ResourceDetails replace(Caller caller, Id resource, long revision, ResourceMetadata metadata);

    /**
     * Changes one field of the working version and leaves all others as they are, whatever happened to them meanwhile.
     *
     * @throws ProblemException as {@link #replace}; {@code UNKNOWN_FIELD}
     */
    ResourceDetails saveField(Caller caller, ResourceField field);

    /** Starts a new version beside the published one, with its metadata and files; answers the present one if there is one. */
    ResourceDetails startVersion(Caller caller, Id resource);

    /**
     * Deletes the working version, and the resource itself when it was never published.
     *
     * @throws ProblemException {@link CatalogueProblem#NOT_EDITABLE} while reviewers have it
     */
    void deleteDraft(Caller caller, Id resource, long revision);

    /** What still lacks before the working version can be submitted; empty when nothing does. */
    List<Finding> lacking(Caller caller, Id resource);

    /**
     * Hands the working version to the reviewers, with the provider's written undertaking.
     *
     * @throws ProblemException {@link CatalogueProblem#NOT_COMPLETE} with findings,
     *     {@link CatalogueProblem#UNDERTAKING_MISSING}
     */
    ResourceDetails submit(Caller caller, SubmitResource command);

    /** Takes a submitted version back into the draft, as long as no reviewer has it. */
    ResourceDetails recall(Caller caller, Id resource, long revision);

    /**
     * Takes the resource out of the catalogue; its address answers with the tombstone from then on.
     *
     * @throws ProblemException {@link CatalogueProblem#NOT_PUBLISHED}, {@link CatalogueProblem#REPLACEMENT_UNUSABLE}
     */
    Tombstone withdraw(Caller caller, WithdrawResource command);

    /** Reviews an emergency withdrawal after the fact and lets it stand; by another curator than the one who did it. */
    Tombstone confirmWithdrawal(Caller caller, Id resource, long revision);

    /** Reviews an emergency withdrawal after the fact and puts the resource back; by another curator. */
    ResourceDetails reinstate(Caller caller, Id resource, long revision);

    /** Emergency withdrawals that nobody has reviewed yet, for curators, oldest first. */
    List<Tombstone> emergencyWithdrawals(Caller caller);

    /** Resources this one is related to, in both directions, as far as they are public. */
    List<RelatedResource> related(Id resource);

    /** Those of the resources that are public, in the given order. @param resources at most 500 */
    List<ResourceSummary> summaries(Collection<Id> resources);

    /** What the caller may do with the resource now, for the buttons of a page. */
    PermittedActions permitted(Caller caller, Id resource);

    /** A published resource by its exact title in any language, newest first; for imports that must not repeat. */
    Optional<Id> findByTitle(String title);

    /** Hands in a working version. @param undertaking must be true: "I provide this or am authorised, and answer for it" */
    record SubmitResource(Id resource, long revision, boolean undertaking) {}

    /**
     * Takes a resource out of the catalogue.
     *
     * @param reason vocabulary {@code withdrawal}; {@code emergency} is a privileged act that is reviewed after
     * @param note what readers are told, 1 to 1,000 characters
     * @param replacement the published resource to use instead; null when there is none
     */
    record WithdrawResource(
            Id resource,
            long revision,
            String reason,
            String note,
            @Nullable Id replacement) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public WithdrawResource {
            reason = reason == null ? "" : reason;
            note = note == null ? "" : note.strip();
        }
    }

    record RelatedResource(String relation, ResourceSummary resource) {}

    record PermittedActions(
            boolean edit,
            boolean submit,
            boolean recall,
            boolean delete,
            boolean review,
            boolean withdraw,
            boolean withdrawInEmergency,
            boolean history) {}

    /**
     * What stays of a withdrawn resource, for everybody.
     *
     * @param reason vocabulary {@code withdrawal}
     * @param replacement a published resource; null when there is none
     * @param confirmed when an emergency withdrawal was reviewed after; null when not yet, or for another reason
     */
    record Tombstone(
            Id id,
            long revision,
            LocalizedText title,
            String reason,
            String note,
            @Nullable Id replacement,
            Instant withdrawnAt,
            @Nullable Instant confirmed) {}

    /** One line of a resource's history of versions. */
    record VersionSummary(
            int version,
            VersionState state,
            String changeNote,
            int fileCount,
            long fileBytes,
            @Nullable Instant publishedAt) {}

    /**
     * One field of a draft as a form sends it.
     *
     * @param field the name of a {@link ResourceMetadata} component, with the language after a dot where the field has
     *     languages ({@code title.zh}, {@code keywords.en}), with the part after a dot where it has parts
     *     ({@code textbook.unit}); {@code creators} are one {@code name | role | organisation} a value, {@code alignments}
     *     one {@code framework | code | statement}, {@code related} one {@code relation | id}
     * @param values as many as the form has; none or blank empties the field
     */
    record ResourceField(Id resource, String field, List<String> values) {

        public ResourceField {
            values = List.copyOf(values);
        }
    }
}
