package org.wellspring.core.demonstration;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.shared.LocalizedText;

/**
 * One resource of the demonstration as its file tells it.
 *
 * @param state where it shall get to: draft, submitted, in-review, published, withdrawn
 * @param section the code of a section; another word is the first section
 * @param depositor whose resource it is, by role
 * @param ageDays how old it is among the others: the oldest is published first
 * @param metadata of the last version, without what it is related to
 * @param related by keys, which mean nothing to the catalogue
 * @param files below the folder {@code files}
 * @param fileNames the path a file gets, where it is not its name
 * @param earlierVersions published before, first version first
 */
record Entry(
        String key,
        String state,
        String section,
        String depositor,
        int ageDays,
        ResourceMetadata metadata,
        List<Link> related,
        List<String> files,
        Map<String, String> fileNames,
        List<ResourceMetadata> earlierVersions,
        @Nullable Withdrawal withdrawal) {

    @SuppressWarnings({"NullAway", "ConstantValue"})
    Entry {
        section = section == null ? "" : section;
        related = related == null ? List.of() : List.copyOf(related);
        files = files == null ? List.of() : List.copyOf(files);
        fileNames = fileNames == null ? Map.of() : Map.copyOf(fileNames);
        earlierVersions = earlierVersions == null ? List.of() : List.copyOf(earlierVersions);
    }

    boolean isPublished() {
        return state.equals("published") || withdrawal != null;
    }

    List<ResourceMetadata> versions() {
        return Stream.concat(earlierVersions.stream(), Stream.of(metadata)).toList();
    }

    /** The files of a version: an earlier one lacks the last file, where it keeps another. */
    List<String> filesOf(int version) {
        boolean latest = version == versions().size();
        return latest || files.size() < 2 ? files : files.subList(0, files.size() - 1);
    }

    /** Where a file stands in the resource. */
    String pathOf(String file) {
        return fileNames.getOrDefault(file, file.substring(file.lastIndexOf('/') + 1));
    }

    /** @param replacement the key of another entry */
    record Withdrawal(
            String reason, LocalizedText note, @Nullable String replacement) {}

    /** @param key of another entry */
    record Link(String relation, String key) {}
}
