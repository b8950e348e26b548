package org.wellspring.core.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.wellspring.api.catalogue.ResourceEvent;
import org.wellspring.api.operations.Outbox;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.preservation.ArchiveWorker;
import org.wellspring.core.content.preservation.ParcelRecords;

/** What happens to files when something happens to their resource; in the same transaction. */
@ApplicationScoped
public class FileLife {

    private VersionFiles files;

    private Outbox outbox;

    private ParcelRecords parcels;

    @Inject
    FileLife(VersionFiles files, Outbox outbox, ParcelRecords parcels) {
        this.files = files;
        this.outbox = outbox;
        this.parcels = parcels;
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

    void archive(@Observes ResourceEvent.Published published) {
        outbox.add(ArchiveWorker.TOPIC, published.resource(), published.version());
    }

    void archive(@Observes ResourceEvent.Withdrawn withdrawn) {
        outbox.add(ArchiveWorker.TOPIC, withdrawn.resource(), 0);
    }

    void archive(@Observes ResourceEvent.WithdrawalConfirmed confirmed) {
        outbox.add(ArchiveWorker.TOPIC, confirmed.resource(), 0);
    }

    void archive(@Observes ResourceEvent.BulkPublished published) {
        parcels.order(published.resource(), published.last());
    }
}
