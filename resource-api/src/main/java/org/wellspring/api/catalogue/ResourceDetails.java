package org.wellspring.api.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * One version of a resource as its reader may see it.
 *
 * @param revision of the whole resource, for {@code If-Match}; every change of anything raises it
 * @param version the version shown, from 1
 * @param versionState of the version shown
 * @param publishedVersion the version in the catalogue; null when none is
 * @param workingVersion the version being written or reviewed; null when none is, or when the reader may not know
 * @param section the part of the catalogue it belongs to
 * @param owner who deposited it
 * @param organisation the owner's, when it was deposited; null when none
 * @param publishedAt when the version shown was published; null when it was not
 * @param undertaken when the depositor gave the written undertaking for this version; null when not yet
 * @param undertakenBy under which name; null when not yet, and for those who have nothing to do with it
 * @param fileCount and {@code fileBytes}: the files of the version shown
 */
public record ResourceDetails(
        Id id,
        long revision,
        ResourceState state,
        int version,
        VersionState versionState,
        @Nullable Integer publishedVersion,
        @Nullable Integer workingVersion,
        Id section,
        Id owner,
        @Nullable Id organisation,
        Instant created,
        Instant changed,
        @Nullable Instant undertaken,
        @Nullable String undertakenBy,
        @Nullable Instant publishedAt,
        int fileCount,
        long fileBytes,
        ResourceMetadata metadata) {}
