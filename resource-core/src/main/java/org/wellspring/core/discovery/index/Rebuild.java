package org.wellspring.core.discovery.index;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.catalogue.ResourceDetails;
import org.wellspring.api.shared.Id;
import org.wellspring.core.discovery.document.IndexedResource;
import org.wellspring.core.discovery.index.Follower.Sources;
import org.wellspring.core.discovery.log.ChangeLog;

/** Makes one index from the database, beside the one that serves. */
public final class Rebuild {

    private static final Logger LOG = Logger.getLogger(Rebuild.class.getName());
    private static final int AT_ONCE = 500;

    private final Path folder;
    private final Sources sources;
    private volatile long done;
    private volatile long all;
    private volatile boolean stopped;

    Rebuild(Path folder, Sources sources) {
        this.folder = folder;
        this.sources = sources;
    }

    public long done() {
        return done;
    }

    public long all() {
        return Math.max(all, done);
    }

    void stop() {
        stopped = true;
    }

    /** Complete but for what happens after it began, which its follower knows to take over. */
    Follower run() {
        Instant begin = sources.clock().instant();
        long place = ChangeLog.place(begin.minus(Follower.LATEST));
        all = sources.published().count();
        OpenIndex index = new OpenIndex(folder);
        boolean complete = false;
        try {
            fill(index);
            index.flush();
            IndexFolder.place(folder, place);
            complete = true;
        } finally {
            if (!complete) {
                index.close();
            }
        }
        LOG.log(Level.INFO, "The index of {0} resources was made in {1} ms", new Object[] {
            done, Duration.between(begin, sources.clock().instant()).toMillis()
        });
        return new Follower(index, place, sources);
    }

    /** The database reads the next resources while the index takes in those before. */
    private void fill(OpenIndex index) {
        CompletableFuture<?> before = CompletableFuture.completedFuture(true);
        Id last = new Id(Long.MIN_VALUE);
        long count = 0;
        List<ResourceDetails> next;
        do {
            next = sources.published().after(last, AT_ONCE);
            List<IndexedResource> fresh = sources.documents().of(next);
            before.join();
            before = index.add(fresh);
            count += next.size();
            done = count;
            last = next.isEmpty() ? last : next.get(next.size() - 1).id();
            if (stopped) {
                throw new IllegalStateException("The application stops");
            }
        } while (next.size() == AT_ONCE);
        before.join();
    }
}
