package org.wellspring.core.content.preservation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.Storage;
import org.wellspring.core.content.preservation.ParcelRecords.Packing;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.shared.StoredJson;

/** Packs the records of what was published without files and in bulk into one object of the archive, one on a line. */
@ApplicationScoped
public class ParcelWorker implements Outbox.Worker {

    public static final String TOPIC = "content.parcel";

    /** What the archive calls a parcel. */
    static final String OBJECT = "urn:wellspring:parcel:";

    static final String RECORDS = "resources.jsonl";

    private ParcelRecords records;

    private Storage storage;

    private Clock clock;

    @Inject
    public ParcelWorker(ParcelRecords records, Storage storage, Clock clock) {
        this.records = records;
        this.storage = storage;
        this.clock = clock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ParcelWorker() {}

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void work(Id parcel, int none) {
        Packing packing = records.packing(parcel);
        if (packing.range().packed() != null) {
            return;
        }
        if (!packing.resources().isEmpty()) {
            archive(packing);
        }
        records.packed(packing);
    }

    private void archive(Packing packing) {
        String lines = packing.resources().stream().map(StoredJson::write).collect(Collectors.joining("\n", "", "\n"));
        try {
            storage.archive()
                    .add(new Archive.Accession(
                            OBJECT + packing.range().id(),
                            0,
                            List.of(),
                            Map.of(RECORDS, lines),
                            packing.resources().size() + " resources without files",
                            clock.instant()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
