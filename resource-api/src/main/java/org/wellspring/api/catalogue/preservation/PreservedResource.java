package org.wellspring.api.catalogue.preservation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.catalogue.Reviews.Review;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;

/**
 * A resource as its readers know it, with every version they were ever given and what became of it. Drafts are no part of it.
 *
 * @param revision and {@code changed}: as they were when this was read; work on a draft moves them too
 * @param listedAt where it stands among the newest
 * @param publishedVersion the one that readers get, or got until it was withdrawn
 * @param withdrawal null as long as it is public
 * @param versions that were published, oldest first
 */
public record PreservedResource(
        Id id,
        long revision,
        Section section,
        Id owner,
        @Nullable Id organisation,
        Instant created,
        Instant changed,
        Instant listedAt,
        int publishedVersion,
        @Nullable Withdrawal withdrawal,
        List<Version> versions) {

    /** Reading leaves out what writing left out. */
    @SuppressWarnings({"NullAway", "ConstantValue"})
    public PreservedResource {
        versions = versions == null ? List.of() : List.copyOf(versions);
    }

    /** The same with other versions. */
    public PreservedResource with(List<Version> others) {
        return copy(publishedVersion, others);
    }

    /** The same with another version for its readers. */
    public PreservedResource publishing(int version) {
        return copy(version, versions);
    }

    private PreservedResource copy(int published, List<Version> others) {
        return new PreservedResource(
                id, revision, section, owner, organisation, created, changed, listedAt, published, withdrawal, others);
    }

    /** The same without its versions and without what work on a draft moves: equal as long as readers see no difference. */
    public PreservedResource life() {
        return new PreservedResource(
                id,
                0,
                section,
                owner,
                organisation,
                created,
                Instant.EPOCH,
                listedAt,
                publishedVersion,
                withdrawal,
                List.of());
    }

    /** The part of the catalogue that it belongs to. */
    public record Section(Id id, String code, LocalizedText name, int reviews) {}

    /**
     * @param by who did it; null when the application itself did
     * @param confirmed when somebody else looked at an emergency; null when nobody did
     */
    public record Withdrawal(
            Instant at,
            @Nullable Id by,
            String reason,
            String note,
            @Nullable Id replacement,
            @Nullable Instant confirmed) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Withdrawal {
            note = note == null ? "" : note;
        }
    }

    /** @param reviews that let it pass, or did not, oldest first */
    public record Version(
            int version,
            int fileCount,
            long fileBytes,
            @Nullable Instant undertaken,
            @Nullable String undertakenBy,
            @Nullable Instant submitted,
            Instant publishedAt,
            List<Review> reviews,
            ResourceMetadata metadata) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Version {
            reviews = reviews == null ? List.of() : List.copyOf(reviews);
            metadata = metadata == null ? ResourceMetadata.EMPTY : metadata;
        }
    }
}
