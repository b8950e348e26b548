package org.wellspring.web.catalogue.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.catalogue.Catalogue.PermittedActions;
import org.wellspring.api.catalogue.Catalogue.RelatedResource;
import org.wellspring.api.catalogue.Catalogue.VersionSummary;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.catalogue.ResourceMetadata;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.content.Readings.PictureSize;
import org.wellspring.api.reuse.Collections.CollectionSummary;
import org.wellspring.api.reuse.Ratings.Rating;
import org.wellspring.api.reuse.Ratings.RatingTally;
import org.wellspring.api.shared.LocalizedText;

/**
 * All that the page of one version shows.
 *
 * @param pictures the sizes of the small pictures that there are, by the path of the file
 * @param versions newest first
 * @param collections the reader's own; empty for guests
 * @param organisations the names of those that creators are given by code
 * @param tongue the language the reader asked to see the record in; "" for their own
 */
public record Reading(
        ResourceDetails details,
        List<FileDetails> files,
        Map<String, PictureSize> pictures,
        List<VersionSummary> versions,
        List<RelatedResource> related,
        Words words,
        PermittedActions permitted,
        List<CollectionSummary> collections,
        Map<String, LocalizedText> organisations,
        String tongue) {

    /** @param ratings with words that may be shown @param mine the reader's own; null when there is none */
    public record Words(
            RatingTally tally,
            List<Rating> ratings,
            @Nullable Rating mine) {}

    public ResourceMetadata metadata() {
        return details.metadata();
    }

    /** The record's languages: that of the content first, then as the metadata has them. */
    public List<String> tongues() {
        var tongues = new LinkedHashSet<String>();
        Set<String> written = metadata().title().values().keySet();
        metadata().languages().stream().filter(written::contains).forEach(tongues::add);
        tongues.addAll(written);
        return List.copyOf(tongues);
    }

    /** The text in the language asked for, or in its usual script ({@code zh} for {@code zh-Hant}), where it has one. */
    public LocalizedText told(LocalizedText text) {
        return Stream.of(tongue, Locale.forLanguageTag(tongue).getLanguage())
                .filter(text.values()::containsKey)
                .findFirst()
                .map(tag -> LocalizedText.of(tag, text.values().getOrDefault(tag, "")))
                .orElse(text);
    }

    public boolean isPublished() {
        return details.publishedAt() != null;
    }

    /** Whether a newer version is in the catalogue. */
    public boolean isOutdated() {
        Integer published = details.publishedVersion();
        return published != null && isPublished() && details.version() < published;
    }

    public String address() {
        return "/resources/" + details.id();
    }

    /** Where the bytes of a file are. */
    public String address(FileDetails file) {
        return FileAddress.of(details.id(), details.version(), file.path());
    }

    /** Where the small picture of a file is. */
    public String picture(FileDetails file) {
        return address(file).replaceFirst("/files/", "/picture/");
    }

    /** Where one file in an archive is downloaded. */
    public String address(FileDetails file, ArchiveEntry entry) {
        return FileAddress.entry(details.id(), details.version(), file.path(), entry.path());
    }

    /** Where all files of the version are downloaded as one. */
    public String archive() {
        return "/api/resources/" + details.id() + "/versions/" + details.version() + "/archive";
    }

    /** The picture in the sprite for a kind of file. */
    public static String icon(FileDetails file) {
        String type = file.mediaType();
        if (type.startsWith("image/")) {
            return "image";
        }
        if (type.startsWith("video/")) {
            return "film";
        }
        if (type.startsWith("audio/")) {
            return "sound";
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return "slides";
        }
        if (type.contains("csv") || type.contains("spreadsheet") || type.contains("excel")) {
            return "sheet";
        }
        if (type.contains("zip") || type.contains("compressed") || type.contains("tar")) {
            return "pack";
        }
        return type.contains("python") || type.contains("json") || type.contains("xml") ? "code" : "file";
    }
}
