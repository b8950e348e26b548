package org.wellspring.core.content.fixity;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.wellspring.api.content.Fixity.Damage;
import org.wellspring.api.content.Fixity.Status;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.fixity.FixityRows.Kept;
import org.wellspring.core.content.fixity.FixityRows.Round;
import org.wellspring.core.content.fixity.FixityRows.Stored;
import org.wellspring.core.content.storage.Archive;
import org.wellspring.core.content.storage.Inventory;
import org.wellspring.core.content.storage.StagingArea;

/**
 * One round through everything that is stored, in turns. The row of the round is a lease: a node that dies in its turn loses
 * the round, and the next one goes on where the row says.
 */
public final class FixityRound {

    /** How long after a round the next one begins. */
    static final Duration EVERY = Duration.ofDays(7);

    /** The longest that a single file may take. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    /** No faster than 50 MiB a second, unless somebody waits. */
    private static final long PAUSE = Duration.ofMillis(20).toNanos();

    private static final long WAIT = Duration.ofMillis(200).toNanos();

    private static final int AT_ONCE = 200;

    private static final Logger LOG = Logger.getLogger(FixityRound.class.getName());

    private final FixityRows rows;
    private final Path staging;
    private final Path archive;
    private final Clock clock;
    private final BooleanSupplier ending;

    /** @param connection that commits each statement; @param data the folder of the application */
    public FixityRound(Connection connection, Path data, Clock clock) {
        this(connection, data, clock, () -> false);
    }

    /** @param ending says when to leave the rest for another time */
    FixityRound(Connection connection, Path data, Clock clock, BooleanSupplier ending) {
        this.ending = ending;
        this.rows = new FixityRows(connection);
        this.staging = data.resolve("staging");
        this.archive = data.resolve("storage");
        this.clock = clock;
    }

    /** A whole round from the start, as fast as it goes; waits for a turn that somebody else is at. */
    public Status whole() throws SQLException {
        rows.want(false);
        while (!rows.take(clock.instant(), clock.instant().plus(LEASE)) && !ending.getAsBoolean()) {
            LockSupport.parkNanos(WAIT);
        }
        Round round = Round.from(clock.instant());
        while (round.finished() == null && !ending.getAsBoolean()) {
            round = step(round, 0);
            rows.save(round, clock.instant().plus(LEASE));
        }
        rows.save(round, clock.instant());
        return rows.status();
    }

    /**
     * Goes on with the round for a while; begins one when it is time. One that is wanted is made whole. Nothing happens while
     * another node is at it.
     */
    public void turn(Duration atMost) throws SQLException {
        Instant begin = clock.instant();
        Round round = rows.round();
        if (round.wanted()) {
            whole();
        } else if (isDue(round, begin) && rows.take(begin, begin.plus(LEASE))) {
            boolean fresh = round.started() == null || round.finished() != null;
            turn(fresh ? Round.from(begin) : round, begin.plus(atMost));
        }
    }

    private void turn(Round begun, Instant end) throws SQLException {
        Round round = begun;
        while (round.finished() == null && clock.instant().isBefore(end) && !ending.getAsBoolean()) {
            round = step(round, PAUSE);
            rows.save(round, clock.instant().plus(LEASE));
        }
        rows.save(round, clock.instant());
    }

    private static boolean isDue(Round round, Instant now) {
        Instant finished = round.finished();
        return finished == null || finished.plus(EVERY).isBefore(now);
    }

    /** Some files, or some objects. */
    private Round step(Round round, long pause) throws SQLException {
        return round.objects() ? records(round) : files(round, pause);
    }

    private Round files(Round round, long pause) throws SQLException {
        List<Stored> found = rows.filesAfter(round.place(), AT_ONCE);
        long bytes = round.bytes();
        for (Stored file : found) {
            look(file, pause);
            bytes += file.size();
        }
        boolean last = found.size() < AT_ONCE;
        long place = last ? Long.MIN_VALUE : found.get(AT_ONCE - 1).id().value();
        return new Round(false, place, last, round.started(), null, round.files() + found.size(), bytes, 0);
    }

    /** Looks twice: the archive may take the bytes over between the row and the look. */
    private void look(Stored file, long pause) throws SQLException {
        Optional<Damage> damage = compare(file, pause);
        if (damage.isPresent()) {
            Optional<Stored> again = rows.file(file.id());
            damage = again.isEmpty() ? Optional.empty() : compare(again.get(), pause);
        }
        if (damage.isEmpty()) {
            rows.sound(file.id().value());
        } else {
            rows.damaged(file.id().value(), file.resource(), damage.get(), clock.instant());
            LOG.log(Level.SEVERE, "Stored file {0} of {1} is damaged ({2}); it is not served", new Object[] {
                file.id(), file.resource(), damage.get()
            });
        }
    }

    private Optional<Damage> compare(Stored file, long pause) {
        String place = file.archived();
        Path bytes = place == null ? StagingArea.path(staging, file.id()) : archive.resolve(place);
        return Bytes.look(bytes, file.size(), file.sha256(), pause);
    }

    private Round records(Round round) throws SQLException {
        List<Kept> found = rows.objectsAfter(round.place(), AT_ONCE);
        for (Kept object : found) {
            look(object);
        }
        boolean last = found.size() < AT_ONCE;
        if (last) {
            rows.forgetGone();
        }
        return new Round(
                false,
                last ? Long.MIN_VALUE : found.get(AT_ONCE - 1).id(),
                true,
                round.started(),
                last ? clock.instant() : null,
                round.files(),
                round.bytes(),
                round.records() + found.size());
    }

    private void look(Kept object) throws SQLException {
        if (holdsItsRecords(object)) {
            rows.sound(object.id());
        } else {
            rows.damaged(object.id(), new Id(object.id()), Damage.RECORD, clock.instant());
            LOG.log(Level.SEVERE, "The records of {0} in the archive are damaged", new Id(object.id()));
        }
    }

    /** Looks twice: it may have grown between the row and the look. */
    private boolean holdsItsRecords(Kept object) throws SQLException {
        return holdsItsRecords(object, object.versions()) || holdsItsRecords(object, rows.versions(object));
    }

    private boolean holdsItsRecords(Kept object, int versions) {
        String name = (object.parcel() ? "urn:wellspring:parcel:" : "urn:wellspring:resource:") + new Id(object.id());
        try {
            Inventory inventory = Inventory.read(Archive.folder(archive, name));
            for (int version = 1; version <= versions; version++) {
                inventory.documents(version);
            }
            return inventory.id().equals(name) && inventory.versions() >= versions;
        } catch (IOException damaged) {
            LOG.log(Level.FINE, "An object cannot be read", damaged);
            return false;
        }
    }
}
