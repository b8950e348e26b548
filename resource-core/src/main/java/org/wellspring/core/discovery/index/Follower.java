package org.wellspring.core.discovery.index;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.wellspring.api.catalogue.PublishedResources;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.core.discovery.document.Documents;
import org.wellspring.core.discovery.log.ChangeLog;
import org.wellspring.core.discovery.log.ChangeLog.Change;

/**
 * Reads the log from one index's own place on and brings that index up to date. Rows come in the order in which they were
 * written, not committed: what is committed late stands behind the place already reached. So the follower looks back, a
 * little each time and further now and then, and remembers what it has done; doing a row twice does no harm.
 */
public final class Follower {

    /** No transaction takes longer from writing a row to its commit. */
    static final Duration LATEST = Duration.ofMinutes(2);

    private static final Duration OFTEN_LATE = Duration.ofSeconds(5);
    private static final Duration LOOK_FAR_EVERY = Duration.ofSeconds(10);

    /** Seldom: each time a segment is closed, and what is read from the log again after a crash is two minutes anyway. */
    static final Duration FLUSH_EVERY = Duration.ofSeconds(10);

    private static final int AT_ONCE = 500;
    private static final int MOST_LATE = 3_000;

    private final OpenIndex index;
    private final ChangeLog log;
    private final PublishedResources published;
    private final Documents documents;
    private final Clock clock;

    private final ConcurrentSkipListSet<Long> done = new ConcurrentSkipListSet<>();
    private volatile long place;
    private boolean dirty;
    private Instant flushed = Instant.EPOCH;
    private Instant lookedFar = Instant.EPOCH;

    Follower(OpenIndex index, long place, Sources sources) {
        this.index = index;
        this.place = place;
        this.log = sources.log();
        this.published = sources.published();
        this.documents = sources.documents();
        this.clock = sources.clock();
    }

    /** What an index is made from. */
    @Dependent
    public record Sources(ChangeLog log, PublishedResources published, Documents documents, Clock clock) {

        @Inject
        public Sources {}
    }

    public OpenIndex index() {
        return index;
    }

    /** Rows up to here are in the index, but for some that were committed late. */
    public long place() {
        return place;
    }

    /**
     * What left the catalogue and may still stand in the index: also what was committed late, behind the place already
     * reached. Of a great many, only what stands beyond that place.
     */
    public List<Long> gone(int most) {
        long back = Math.min(place, ChangeLog.place(clock.instant().minus(LATEST)));
        List<Change> rows = log.goneAfter(back, MOST_LATE);
        if (rows.size() == MOST_LATE) {
            return log.goneAfter(place, most).stream().map(Change::resource).toList();
        }
        return rows.stream()
                .filter(row -> !done.contains(row.place()))
                .map(Change::resource)
                .limit(most)
                .toList();
    }

    /** Takes over everything there is; not by two threads at once. */
    void catchUp() {
        Instant now = clock.instant();
        boolean far = now.isAfter(lookedFar.plus(LOOK_FAR_EVERY));
        long from = far ? ChangeLog.place(now.minus(LATEST)) : ChangeLog.place(now.minus(OFTEN_LATE));
        take(Math.min(place, from));
        if (far) {
            lookedFar = now;
            done.headSet(ChangeLog.place(now.minus(LATEST.multipliedBy(2)))).clear();
        }
        if (dirty && now.isAfter(flushed.plus(FLUSH_EVERY))) {
            flush(now);
        }
    }

    private void flush(Instant now) {
        long sure = Math.min(place, ChangeLog.place(now.minus(LATEST)));
        index.flush();
        IndexFolder.place(index.folder(), sure);
        flushed = now;
        dirty = false;
    }

    private void take(long from) {
        long reached = from;
        List<Change> rows = log.after(reached, AT_ONCE);
        while (!rows.isEmpty()) {
            reached = rows.get(rows.size() - 1).place();
            List<Change> fresh =
                    rows.stream().filter(row -> !done.contains(row.place())).toList();
            if (!fresh.isEmpty()) {
                write(fresh);
                fresh.forEach(row -> done.add(row.place()));
                dirty = true;
            }
            place = Math.max(place, reached);
            rows = rows.size() < AT_ONCE ? List.of() : log.after(reached, AT_ONCE);
        }
    }

    private void write(List<Change> rows) {
        Set<Id> changed = new LinkedHashSet<>();
        rows.forEach(row -> changed.add(new Id(row.resource())));
        List<ResourceDetails> present = published.of(changed);
        Set<Long> gone = new HashSet<>();
        changed.forEach(id -> gone.add(id.value()));
        present.forEach(resource -> gone.remove(resource.id().value()));
        index.write(documents.of(present), new ArrayList<>(gone));
    }

    /** As much as is sure goes to the disk, so that the next start has less to read. */
    void close() {
        if (dirty) {
            flush(clock.instant());
        }
        index.close();
    }
}
