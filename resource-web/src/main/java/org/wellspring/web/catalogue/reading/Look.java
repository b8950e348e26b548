package org.wellspring.web.catalogue.reading;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.FileDetails;
import org.wellspring.api.content.Previews.ArchiveEntry;
import org.wellspring.api.content.Previews.Excerpt;
import org.wellspring.api.content.Previews.Table;

/**
 * A file of a version, shown in place.
 *
 * @param shown how; of the parts below only the one that it needs is there
 * @param before the file before it that can be looked at; null when it is the first
 * @param after the one behind it
 */
public record Look(
        FileDetails file,
        Shown shown,
        Inside inside,
        List<FileDetails> captions,
        @Nullable FileDetails before,
        @Nullable FileDetails after) {

    /** @param folders the files of an archive, by folder; "" for its root */
    public record Inside(
            @Nullable Table table,
            @Nullable Excerpt text,
            @Nullable Content markdown,
            Map<String, List<ArchiveEntry>> folders) {

        /** More folders than this are shown closed. */
        private static final int FEW = 4;

        static final Inside NOTHING = new Inside(null, null, null, Map.of());

        public boolean isSmall() {
            return folders.size() <= FEW;
        }
    }

    /** How a kind of file is shown. */
    public enum Shown {
        IMAGE,
        FILM,
        SOUND,
        PDF,
        TABLE,
        MARKDOWN,
        TEXT,
        ARCHIVE,
        /** Nothing to see: it can only be downloaded. */
        NOTHING
    }

    public Look {
        captions = List.copyOf(captions);
    }

    /** The language in the name of a caption file, {@code film.ru.vtt}; "" when it has none. */
    public static String language(FileDetails caption) {
        String[] parts = caption.path().split("\\.", -1);
        String tag = parts.length > 2 ? parts[parts.length - 2] : "";
        return tag.matches("[a-z]{2,3}(-[A-Za-z]{2,8})?") ? tag : "";
    }
}
