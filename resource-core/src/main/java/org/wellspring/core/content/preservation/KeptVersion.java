package org.wellspring.core.content.preservation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.preservation.PreservedResource;
import org.wellspring.api.shared.Id;
import org.wellspring.core.shared.StoredJson;

/**
 * The record of a published version beside its files, {@code metadata.json}; never changes.
 *
 * @param files in their order
 */
record KeptVersion(Id resource, PreservedResource.Version record, List<KeptFile> files) {

    static final String NAME = "metadata.json";

    private record Form(@Nullable Object record) {}

    /** Whether this is such a record: the first objects held the version alone, and hold it again since. */
    static boolean isRecord(String document) {
        return StoredJson.read(document, Form.class).record() != null;
    }

    /** Reading leaves out what writing left out. */
    @SuppressWarnings({"NullAway", "ConstantValue"})
    KeptVersion {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /** @param mediaType as the bytes alone show it */
    record KeptFile(Id id, String path, long size, String sha256, String mediaType, Instant stored) {}
}
