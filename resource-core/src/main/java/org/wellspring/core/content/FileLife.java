package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.operations.Outbox;
import org.wellspring.core.content.VersionFiles.OfVersion;

/** What happens to files when something happens to their resource; in the same transaction. */
@ApplicationScoped
public class FileLife {

    private VersionFiles files;

    private Outbox outbox;

    @Inject
    FileLife(VersionFiles files, Outbox outbox) {
        this.files = files;
        this.outbox = outbox;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected FileLife() {}

    /** A new version begins with the files of the one it continues: the same bytes, shown once more. */
    void begin(@Observes ResourceEvent.VersionStarted started) {
        files.copy(new OfVersion(started.resource(), started.from()), started.version());
    }

    void end(@Observes ResourceEvent.DraftDeleted deleted) {
        files.removeAll(new OfVersion(deleted.resource(), deleted.version()));
    }

    /** Only versions with files have an object in the archive. */
    void archive(@Observes ResourceEvent.Published published) {
        OfVersion of = new OfVersion(published.resource(), published.version());
        if (files.totals(of).count() > 0) {
            outbox.add(ArchiveWorker.TOPIC, published.resource(), published.version());
        }
    }
}
