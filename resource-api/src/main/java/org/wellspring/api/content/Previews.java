package org.wellspring.api.content;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * What is inside a file, for a page to show. Nothing is unpacked or kept; every look is bounded, whatever the file holds.
 * All methods throw as {@link Files#open}.
 */
public interface Previews {

    /** The rows of one page of a table. */
    int ROWS = 50;

    /** A file of a version. */
    record Place(Id resource, int version, String path) {}

    /** @param numeric whether every filled cell of the page is a number */
    record Column(String name, boolean numeric) {}

    /**
     * @param rows each as long as the columns
     * @param page from 1
     * @param more whether there is another page
     */
    record Table(List<Column> columns, List<List<String>> rows, int page, boolean more) {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** @param cut whether the file goes on behind it */
    record Excerpt(String text, boolean cut) {}

    /** @param path within the archive */
    record ArchiveEntry(String path, long size) {}

    /** An entry of an archive that can be sent. */
    interface EntryContent {

        ArchiveEntry entry();

        /** Unpacks it, at most as many bytes as the archive says it has. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A page of a file of comma-, semicolon- or tab-separated values; its first record names the columns.
     *
     * @param page from 1; one behind the end has no rows
     */
    Table table(Caller caller, Place place, int page);

    /** The beginning of a text in UTF-8, or else GB18030, or else windows-1251. */
    Excerpt text(Caller caller, Place place);

    /**
     * The files in a ZIP, by path.
     *
     * @throws ProblemException {@link ContentProblem#ARCHIVE_REFUSED} when it cannot be read, unpacks to more than the
     *     product would ever store, or holds a name that is unsafe or there twice
     */
    List<ArchiveEntry> entries(Caller caller, Place place);

    /** One file in a ZIP. @throws ProblemException as {@link #entries}, or {@code NOT_FOUND} */
    EntryContent entry(Caller caller, Place place, String entry);
}
