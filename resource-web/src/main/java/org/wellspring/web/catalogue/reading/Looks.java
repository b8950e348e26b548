package org.wellspring.web.catalogue.reading;

import gg.jte.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.Previews;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.content.Previews.Place;
import org.wellspring.api.content.Readings.PictureSize;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.web.catalogue.reading.Look.Inside;
import org.wellspring.web.catalogue.reading.Look.Shown;
import org.wellspring.web.content.Markdown;

/** Finds out how a file is shown, and looks inside where that takes it. */
@ApplicationScoped
public class Looks {

    private static final Map<String, Shown> KINDS = Map.ofEntries(
            Map.entry("image/png", Shown.IMAGE),
            Map.entry("image/jpeg", Shown.IMAGE),
            Map.entry("image/gif", Shown.IMAGE),
            Map.entry("image/webp", Shown.IMAGE),
            // within img no script of it runs and nothing is loaded
            Map.entry("image/svg+xml", Shown.IMAGE),
            Map.entry("video/mp4", Shown.FILM),
            Map.entry("video/webm", Shown.FILM),
            Map.entry("video/quicktime", Shown.FILM),
            Map.entry("audio/mpeg", Shown.SOUND),
            Map.entry("audio/mp4", Shown.SOUND),
            Map.entry("audio/vnd.wave", Shown.SOUND),
            Map.entry("audio/vorbis", Shown.SOUND),
            Map.entry("audio/x-flac", Shown.SOUND),
            Map.entry("application/pdf", Shown.PDF),
            Map.entry("text/csv", Shown.TABLE),
            Map.entry("text/tab-separated-values", Shown.TABLE),
            Map.entry("text/markdown", Shown.MARKDOWN),
            Map.entry("application/json", Shown.TEXT),
            Map.entry("application/geo+json", Shown.TEXT),
            Map.entry("application/xml", Shown.TEXT),
            Map.entry("application/x-tex", Shown.TEXT),
            Map.entry("application/x-bibtex", Shown.TEXT),
            Map.entry("application/zip", Shown.ARCHIVE));

    /** What shows most of a resource at a glance comes first when nobody asked for a file. */
    private static final List<Shown> PREFERRED =
            List.of(Shown.FILM, Shown.PDF, Shown.SOUND, Shown.IMAGE, Shown.MARKDOWN, Shown.TABLE, Shown.TEXT);

    @Inject
    private Files files;

    @Inject
    private Previews previews;

    @Inject
    private org.wellspring.api.content.Readings contents;

    List<FileDetails> files(Caller caller, ResourceDetails details) {
        return files.list(caller, details.id(), details.version());
    }

    /** The sizes of the small pictures that there are, by the path of the file. */
    Map<String, PictureSize> pictures(Caller caller, ResourceDetails details) {
        Map<String, PictureSize> sizes = new LinkedHashMap<>();
        contents.of(caller, details.id(), details.version())
                .forEach(read -> read.picture().ifPresent(size -> sizes.put(read.path(), size)));
        return sizes;
    }

    /** Null when there is nothing to look at. */
    @Nullable
    Look at(Caller caller, Reading reading, Asked asked) {
        List<FileDetails> visible = reading.files().stream()
                .filter(file -> shown(file) != Shown.NOTHING)
                .toList();
        Optional<FileDetails> wanted = reading.files().stream()
                .filter(file -> file.path().equals(asked.file()))
                .findFirst();
        FileDetails file = wanted.or(() -> first(visible)).orElse(null);
        return file == null ? null : look(caller, reading, file, asked.page());
    }

    public static Shown shown(FileDetails file) {
        String type = file.mediaType();
        Shown known = KINDS.get(type);
        if (known != null) {
            return known;
        }
        // the source of a page is a text like any other, as long as nobody runs it
        return type.startsWith("text/") ? Shown.TEXT : Shown.NOTHING;
    }

    private static Optional<FileDetails> first(List<FileDetails> visible) {
        return PREFERRED.stream()
                .flatMap(kind -> visible.stream().filter(file -> shown(file) == kind))
                .findFirst();
    }

    private Look look(Caller caller, Reading reading, FileDetails file, int page) {
        List<FileDetails> all = reading.files();
        int at = all.indexOf(file);
        Shown shown = shown(file);
        Inside inside = Inside.NOTHING;
        try {
            inside = inside(caller, reading, file, page);
        } catch (ProblemException unreadable) {
            shown = Shown.NOTHING;
        }
        return new Look(
                file,
                shown,
                inside,
                shown == Shown.FILM || shown == Shown.SOUND ? captions(all, file) : List.of(),
                nearest(all.subList(0, at), true),
                nearest(all.subList(at + 1, all.size()), false));
    }

    private Inside inside(Caller caller, Reading reading, FileDetails file, int page) {
        Place place = new Place(reading.details().id(), reading.details().version(), file.path());
        return switch (shown(file)) {
            case TABLE -> new Inside(previews.table(caller, place, page), null, null, Map.of());
            case TEXT -> new Inside(null, previews.text(caller, place), null, Map.of());
            case MARKDOWN -> new Inside(null, null, markdown(caller, reading, place), Map.of());
            case ARCHIVE -> new Inside(null, null, null, folders(previews.entries(caller, place)));
            default -> Inside.NOTHING;
        };
    }

    private Content markdown(Caller caller, Reading reading, Place place) {
        RelativePaths paths = new RelativePaths(reading, place.path());
        String html = Markdown.html(previews.text(caller, place).text(), paths::picture, paths::link);
        // sanitised just now, by the list of what is allowed
        return output -> output.writeContent(html);
    }

    private static Map<String, List<ArchiveEntry>> folders(List<ArchiveEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.path()
                                .substring(0, Math.max(0, entry.path().lastIndexOf('/'))),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** {@code film.vtt} and {@code film.en.vtt} belong to {@code film.mp4}. */
    private static List<FileDetails> captions(List<FileDetails> files, FileDetails film) {
        String stem = film.path().replaceFirst("\\.[^./]*$", "");
        return files.stream()
                .filter(file -> file.mediaType().startsWith("text/vtt"))
                .filter(file -> file.path().equals(stem + ".vtt")
                        || (file.path().startsWith(stem + ".")
                                && !Look.language(file).isEmpty()))
                .toList();
    }

    private static @Nullable FileDetails nearest(List<FileDetails> files, boolean last) {
        return files.stream()
                .filter(file -> shown(file) != Shown.NOTHING)
                .reduce((first, second) -> last ? second : first)
                .orElse(null);
    }
}
