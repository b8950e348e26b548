package org.wellspring.core.content.upload;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.content.Uploads.BeginUpload;
import org.wellspring.api.content.Uploads.UploadDetails;
import org.wellspring.api.operations.SettingsView;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.ContentBench;
import org.wellspring.core.content.VersionFiles.OfVersion;
import org.wellspring.core.content.storage.Arrived;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.TestDatabase;
import org.wellspring.core.shared.Transactions;

/** The uploads' services as the container makes them: each call in a transaction. */
final class UploadBench {

    private final ContentBench content;
    private final Transactions transactions;
    private final Clock clock;
    private final SettingsView limits = new ContentBench.Limits();
    private final Records records;

    UploadBench(TestDatabase database, Path folder, Clock clock) {
        this.content = new ContentBench(database, folder, clock);
        this.transactions = content.transactions();
        this.clock = clock;
        this.records = new Records();
    }

    ContentBench content() {
        return content;
    }

    UploadRecords records() {
        return records;
    }

    /** One that remembers nothing of what others did, as after a restart. */
    UploadsService freshService() {
        return new UploadsService(content.gate(), records, new Room(), content.storage(), new Identifiers());
    }

    Path bytes(Id upload) {
        return content.storage().staging().path(upload);
    }

    /** What the hourly sweep does to files that nobody touched for an hour. */
    void sweep() {
        records.expire();
        content.storage().staging().forEachKept(Instant.now().plusSeconds(60), kept -> {
            List<Long> found = kept.stream().map(Id::value).toList();
            List<Long> waiting = records.waiting(found);
            List<Long> staged = transactions.required(() -> transactions
                    .joined()
                    .createQuery("select s.id from StoredFile s where s.id in :ids", Long.class)
                    .setParameter("ids", found)
                    .getResultList());
            kept.stream()
                    .filter(id -> !waiting.contains(id.value()) && !staged.contains(id.value()))
                    .forEach(content.storage().staging()::remove);
        });
    }

    private final class Room extends UploadRoom {

        Room() {
            super(transactions.joined(), content.records(), limits);
        }

        @Override
        public void require(OfVersion of, BeginUpload command, String path) {
            transactions.required(() -> super.require(of, command, path));
        }
    }

    private final class Records extends UploadRecords {

        Records() {
            super(transactions.joined(), content.records(), limits, clock);
        }

        @Override
        public UploadDetails begin(Caller caller, Id id, BeginUpload command, String path) {
            return transactions.required(() -> super.begin(caller, id, command, path));
        }

        @Override
        public UploadDetails require(Caller caller, Id id) {
            return transactions.required(() -> super.require(caller, id));
        }

        @Override
        public boolean isFinished(Id id) {
            return transactions.required(() -> super.isFinished(id));
        }

        @Override
        public void advance(Id id, long from, long to) {
            transactions.required(() -> super.advance(id, from, to));
        }

        @Override
        public void finish(Caller caller, Id id, Arrived arrived) {
            transactions.required(() -> super.finish(caller, id, arrived));
        }

        @Override
        public void finishPart(Caller caller, Id id) {
            transactions.required(() -> super.finishPart(caller, id));
        }

        @Override
        public void discard(Caller caller, Id id) {
            transactions.required(() -> super.discard(caller, id));
        }

        @Override
        public void forgetSoon(Collection<Id> parts) {
            transactions.required(() -> super.forgetSoon(parts));
        }

        @Override
        public List<UploadDetails> unfinished(Id person, Id resource) {
            return transactions.required(() -> super.unfinished(person, resource));
        }

        @Override
        public int expire() {
            return transactions.required(super::expire);
        }

        @Override
        public List<Long> waiting(Collection<Long> ids) {
            return transactions.required(() -> super.waiting(ids));
        }
    }
}
