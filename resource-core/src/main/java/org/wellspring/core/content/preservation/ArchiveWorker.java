package org.wellspring.core.content.preservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.Storage;
import org.wellspring.core.content.preservation.ArchiveRecords.Step;
import org.wellspring.core.content.preservation.ContentRows.Lying;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.shared.StoredJson;

/**
 * Takes what became of a resource into the archive: a version that was published, with its files and its record, and then
 * removes the staged copies; a withdrawal. Until the rows say so the staged copies are what is served; a crash at any point
 * leaves one of the two.
 */
@ApplicationScoped
public class ArchiveWorker implements Outbox.Worker {

    public static final String TOPIC = "content.archive";

    /** What the archive calls the object of a resource. */
    static final String OBJECT = "urn:wellspring:resource:";

    /** What became of the resource. */
    static final String LIFE = "resource.json";

    private ArchiveRecords records;

    private Storage storage;

    @Inject
    public ArchiveWorker(ArchiveRecords records, Storage storage) {
        this.records = records;
        this.storage = storage;
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
        for (Optional<Step> step = records.next(resource); step.isPresent(); step = records.next(resource)) {
            archive(step.get());
        }
        records.archived(resource, version).forEach(storage.staging()::remove);
    }

    private void archive(Step step) {
        List<Archive.Source> sources = step.files().stream().map(this::source).toList();
        int version = step.kept().record().version();
        var accession = new Archive.Accession(
                OBJECT + step.resource().id(),
                step.before().versions(),
                sources,
                Map.of(
                        KeptVersion.NAME,
                        StoredJson.write(step.kept()),
                        LIFE,
                        StoredJson.write(step.resource().with(List.of()))),
                step.fresh() ? "Version " + version : "What became of version " + version,
                step.at());
        try {
            records.archived(step, storage.archive().add(accession));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Archive.Source source(Lying lying) {
        String place = lying.place();
        Path bytes = place == null
                ? storage.staging().path(lying.file().id())
                : storage.archive().path(place);
        return new Archive.Source(lying.file().path(), bytes, lying.file().sha256());
    }
}
