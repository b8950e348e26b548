package org.wellspring.core.content.preview;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.wellspring.api.account.Caller;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Files;
import org.wellspring.api.content.Previews;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.core.content.LocalContent;

/** Looks into files by the same rules by which they are sent: whoever may not read a file sees nothing of it. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PreviewsService implements Previews {

    private static final int BUFFER = 64 * 1024;

    private Files files;

    @Inject
    PreviewsService(Files files) {
        this.files = files;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public PreviewsService() {}

    @Override
    public Table table(Caller caller, Place place, int page) {
        return look(caller, place, file -> Tables.page(file, page));
    }

    @Override
    public Excerpt text(Caller caller, Place place) {
        return look(caller, place, Texts::excerpt);
    }

    @Override
    public List<ArchiveEntry> entries(Caller caller, Place place) {
        return look(caller, place, file -> {
            try (ZipTree tree = ZipTree.open(file)) {
                return tree.entries();
            }
        });
    }

    @Override
    public EntryContent entry(Caller caller, Place place, String wanted) {
        ArchiveEntry entry = entries(caller, place).stream()
                .filter(found -> found.path().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ProblemException(SharedProblem.NOT_FOUND));
        LocalContent content = open(caller, place);
        return new EntryContent() {

            @Override
            public ArchiveEntry entry() {
                return entry;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                try (ZipTree tree = ZipTree.open(content.path());
                        InputStream bytes = tree.read(entry)) {
                    copy(bytes, out, entry.size());
                }
            }
        };
    }

    /** Exactly as many as announced: what is longer or shorter lied about itself. */
    private static void copy(InputStream bytes, OutputStream out, long size) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = size;
        while (left > 0) {
            int count = bytes.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                throw new EOFException("An entry is shorter than its archive says");
            }
            out.write(buffer, 0, count);
            left -= count;
        }
    }

    private interface Look<T> {
        T at(Path file) throws IOException;
    }

    private <T> T look(Caller caller, Place place, Look<T> look) {
        LocalContent content = open(caller, place);
        try {
            try {
                return look.at(content.path());
            } catch (NoSuchFileException moved) {
                // the archive took it over just now
                return look.at(content.path());
            }
        } catch (ZipException broken) {
            throw ZipTree.refused();
        } catch (IOException unreadable) {
            throw new ProblemException(ContentProblem.DAMAGED);
        }
    }

    private LocalContent open(Caller caller, Place place) {
        return (LocalContent) files.open(caller, place.resource(), place.version(), place.path());
    }
}
