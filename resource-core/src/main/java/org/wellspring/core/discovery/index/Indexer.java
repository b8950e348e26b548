package org.wellspring.core.discovery.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.operations.DataFolder;
import org.wellspring.core.discovery.index.Follower.Sources;
import org.wellspring.core.discovery.log.ChangeLog;
import org.wellspring.core.shared.Identifiers;
import org.wellspring.core.shared.background.Background;

/**
 * Keeps this node's index: opens it a moment after the start, follows the log, notices damage, and has a new one made when
 * there is none that can be used. One thread at a time follows; one more makes a new index when that is needed.
 */
@ApplicationScoped
public class Indexer {

    /** While this note lies in the folder the index takes nothing over, and none is made. */
    static final String PAUSED = "paused";

    private static final Logger LOG = Logger.getLogger(Indexer.class.getName());
    private static final Duration RETIREMENT = Duration.ofSeconds(10);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration DOUBT_AT_MOST_EVERY = Duration.ofSeconds(10);

    /** What goes by at once may be the server's, that is still starting, or the database's, that is away for a moment. */
    private static final int FAILURES_WITHOUT_A_TRACE = 3;

    private IndexFolder folder;
    private Sources sources;
    private Identifiers identifiers;
    private Background background;

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicBoolean damaged = new AtomicBoolean();
    private final List<Retired> retired = new ArrayList<>();
    private volatile @Nullable Follower serving;
    private volatile @Nullable Rebuild rebuild;
    private @Nullable Soundness soundness;
    private volatile Instant nextTry = Instant.EPOCH;
    private Instant doubted = Instant.EPOCH;
    private int failures;
    private volatile boolean open;
    private volatile boolean stopping;

    @Inject
    Indexer(Sources sources, DataFolder data, Background background) {
        this.background = background;
        this.sources = sources;
        this.folder = new IndexFolder(data.data());
        this.identifiers = new Identifiers();
    }

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Indexer() {}

    private record Retired(Follower follower, Instant since) {}

    /** What answers questions now; empty while there is none. */
    public Optional<Follower> serving() {
        return damaged.get() ? Optional.empty() : Optional.ofNullable(serving);
    }

    /** What is being made; empty when nothing is. */
    public Optional<Rebuild> rebuilding() {
        return Optional.ofNullable(rebuild);
    }

    IndexFolder folder() {
        return folder;
    }

    boolean isOpen() {
        return open;
    }

    /** A question found the index unable to answer: it is given up, and made anew. */
    public void giveUp(Follower index, Throwable reason) {
        if (!stopping && serving == index && damaged.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "The index cannot answer and is made anew: {0}", reason.toString());
            wake();
        }
    }

    /** Adds up every checksum of an index that serves or did. */
    public boolean isWhole(Follower index) {
        return index.index().isWhole() && new Soundness(index.index().folder()).isWhole();
    }

    /** Makes a new index beside the present one. */
    void renew() {
        if (rebuild != null || stopping || !open || sources.clock().instant().isBefore(nextTry)) {
            return;
        }
        Path fresh = folder.begin(identifiers.next().toString());
        Rebuild begun = new Rebuild(fresh, sources);
        rebuild = begun;
        run(() -> make(begun, fresh));
    }

    /** Returns at once; what came since the last look is taken over soon. */
    public void wake() {
        if (open && calls.getAndIncrement() == 0) {
            run(this::round);
        }
    }

    /** Called every second. The first call opens the index, after the application has started. */
    void tick() {
        if (!open && !stopping && folder.take()) {
            open = true;
        }
        wake();
    }

    private void run(Runnable work) {
        if (!background.run(work)) {
            calls.set(0);
        }
    }

    private void round() {
        int answered;
        do {
            answered = calls.get();
            look();
        } while (!calls.compareAndSet(answered, 0));
    }

    /** Whatever fails here is tried again at the next tick; questions are answered from the database meanwhile. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private synchronized void look() {
        if (stopping) {
            return;
        }
        try {
            closeRetired();
            if (serving == null && rebuild == null && !folder.has(PAUSED)) {
                begin();
            }
            Follower present = serving;
            if (present != null) {
                follow(present);
            }
            failures = 0;
        } catch (RuntimeException | InternalError | LinkageError failure) {
            Follower present = serving;
            failures++;
            if (present != null && (isLost(present) || isDamaged(present))) {
                giveUp(present, failure);
            } else if (failures < FAILURES_WITHOUT_A_TRACE) {
                LOG.log(
                        Level.WARNING,
                        "The index could not take over changes; it is tried again: {0}",
                        failure.toString());
            } else {
                LOG.log(Level.WARNING, "The index could not take over changes", failure);
            }
        }
    }

    private boolean isLost(Follower present) {
        return damaged.get()
                || present.index().isBroken()
                || !folder.exists()
                || (soundness != null && !soundness.looksWhole());
    }

    /**
     * Damaged bytes make Lucene throw anything, and a file that was damaged before it was first looked at looks whole. While
     * the database is away, checksums are not added up all the time.
     */
    private boolean isDamaged(Follower present) {
        Instant now = sources.clock().instant();
        if (now.isBefore(doubted.plus(DOUBT_AT_MOST_EVERY))) {
            return false;
        }
        doubted = now;
        return !isWhole(present);
    }

    private void follow(Follower present) {
        if (isLost(present)) {
            lose(present);
        } else if (!folder.has(PAUSED)) {
            present.catchUp();
        }
    }

    private void begin() {
        Optional<Path> found = folder.current();
        Optional<Long> place = found.flatMap(IndexFolder::place);
        Instant oldest = sources.clock().instant().minus(ChangeNotes.KEPT);
        if (found.isEmpty() || place.isEmpty() || ChangeLog.time(place.get()).isBefore(oldest)) {
            renew();
            return;
        }
        Soundness sound = new Soundness(found.get());
        if (!sound.isWhole()) {
            renew();
            return;
        }
        folder.keepOnly(found.get());
        try {
            serving = new Follower(new OpenIndex(found.get()), place.get(), sources);
            soundness = sound;
        } catch (SearchException unusable) {
            LOG.log(Level.WARNING, "The index cannot be opened: {0}", unusable.toString());
            renew();
        }
    }

    private void lose(Follower lost) {
        serving = null;
        soundness = null;
        damaged.set(false);
        retired.add(new Retired(lost, Instant.EPOCH));
        if (!folder.exists()) {
            folder.release();
            open = folder.take();
        }
        if (!folder.has(PAUSED)) {
            renew();
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private void make(Rebuild begun, Path fresh) {
        try {
            Follower made = begun.run();
            adopt(made, fresh);
        } catch (RuntimeException | InternalError failure) {
            if (!stopping) {
                tell(failure);
                nextTry = sources.clock().instant().plus(PAUSE_AFTER_FAILURE);
            }
            IndexFolder.remove(fresh);
        } finally {
            rebuild = null;
        }
        wake();
    }

    /** What happened to the files is said in a line; only our own faults need to be traced. */
    private static void tell(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        if (cause instanceof IOException || cause instanceof InternalError || cause instanceof AlreadyClosedException) {
            LOG.log(Level.WARNING, "The index could not be made; it is tried again: {0}", cause.toString());
        } else {
            LOG.log(Level.WARNING, "The index could not be made; it is tried again", failure);
        }
    }

    private synchronized void adopt(Follower made, Path fresh) {
        if (stopping) {
            made.close();
            return;
        }
        made.catchUp();
        folder.adopt(fresh);
        Follower before = serving;
        Soundness sound = new Soundness(fresh);
        sound.isWhole();
        soundness = sound;
        serving = made;
        damaged.set(false);
        if (before != null) {
            retired.add(new Retired(before, sources.clock().instant()));
        }
    }

    /** Questions that began with an index may end with it. */
    private void closeRetired() {
        Instant now = sources.clock().instant();
        List<Retired> over = retired.stream()
                .filter(old -> old.since().plus(RETIREMENT).isBefore(now))
                .toList();
        retired.removeAll(over);
        over.forEach(old -> {
            close(old.follower());
            IndexFolder.remove(old.follower().index().folder());
        });
    }

    /** An index that was damaged may not even close well. */
    private static void close(Follower follower) {
        try {
            follower.close();
        } catch (RuntimeException damaged) {
            LOG.log(Level.FINE, "An index did not close well", damaged);
        }
    }

    /** Questions are answered from the database from now on. */
    void stop() {
        stopping = true;
        Rebuild begun = rebuild;
        if (begun != null) {
            begun.stop();
        }
        synchronized (this) {
            retired.forEach(old -> close(old.follower()));
            Follower present = serving;
            serving = null;
            if (present != null) {
                close(present);
            }
            folder.release();
        }
    }
}
