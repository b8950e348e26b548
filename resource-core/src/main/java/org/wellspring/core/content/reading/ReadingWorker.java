package org.wellspring.core.content.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.wellspring.api.operations.Outbox;
import org.wellspring.api.shared.Id;

/** Lines up a file that has arrived; reading it takes longer than other waiting work should wait. */
@ApplicationScoped
public class ReadingWorker implements Outbox.Worker {

    public static final String TOPIC = "content.read";

    private ReadingRecords records;

    private ReadingRound round;

    @Inject
    ReadingWorker(ReadingRecords records, ReadingRound round) {
        this.records = records;
        this.round = round;
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingWorker() {}

    @Override
    public String topic() {
        return TOPIC;
    }

    /** @param file a stored file; one that is gone again needs no reading */
    @Override
    public void work(Id file, int version) {
        records.enter(file);
        round.wake();
    }
}
