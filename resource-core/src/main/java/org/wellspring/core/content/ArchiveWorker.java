package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.wellspring.api.account.Caller;
import org.wellspring.api.catalogue.Catalogue;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.VersionFiles.Shown;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.shared.StoredJson;

/**
 * Takes the files of a published version into the archive, with its record beside them, and then removes the staged copies.
 * Until the rows say so the staged copies are what is served; a crash at any point leaves one of the two.
 */
@ApplicationScoped
public class ArchiveWorker implements Outbox.Worker {

    static final String TOPIC = "content.archive";

    private ArchiveRecords records;

    private Storage storage;

    private Catalogue catalogue;

    @Inject
    ArchiveWorker(ArchiveRecords records, Storage storage, Catalogue catalogue) {
        this.records = records;
        this.storage = storage;
        this.catalogue = catalogue;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ArchiveWorker() {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void work(Id resource, int version) {
        OfVersion of = new OfVersion(resource, version);
        if (!records.isArchived(of)) {
            archive(of);
        }
        records.files(of)
                .forEach(shown -> storage.staging().remove(new Id(shown.bytes().id())));
    }

    private void archive(OfVersion of) {
        int complete = records.complete(of);
        ResourceDetails details = catalogue.readVersion(Caller.SYSTEM, of.resource(), of.version());
        List<Archive.Source> sources =
                records.files(of).stream().map(this::source).toList();
        var accession = new Archive.Accession(
                "urn:wellspring:resource:" + of.resource(),
                complete,
                sources,
                StoredJson.write(details),
                "Version " + of.version(),
                details.publishedAt() == null ? details.changed() : details.publishedAt());
        try {
            Map<String, String> places = storage.archive().add(accession);
            records.archived(of, complete + 1, places);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Archive.Source source(Shown shown) {
        return new Archive.Source(
                shown.file().path(),
                storage.locate(shown.bytes()),
                shown.bytes().sha256());
    }
}
