package org.wellspring.api.content;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;

/**
 * Whether the stored bytes are still what they were: every file is read again, one after the other, and compared with its
 * size and digest; then the records in the archive. What is not as it should be is not served ({@link
 * ContentProblem#DAMAGED}) until its bytes are right again. For administrators.
 */
public interface Fixity {

    /** What is wrong. */
    enum Damage {
        /** There are no bytes. */
        MISSING,
        /** There are more bytes, or fewer. */
        SIZE,
        /** There are other bytes. */
        DIGEST,
        /** A record beside the files cannot be trusted; the files can. */
        RECORD
    }

    /**
     * @param started of the round that runs or ran last; null before the first
     * @param finished null as long as it runs
     * @param files and {@code bytes}, {@code records}: read in that round so far
     * @param damaged how many are damaged now, whichever round found them
     */
    record Status(
            @Nullable Instant started,
            @Nullable Instant finished,
            long files,
            long bytes,
            long records,
            long damaged) {}

    /**
     * @param resource whose file or record it is
     * @param version the newest that shows the file; 0 for a record
     * @param path in that version; "" for a record
     */
    record DamagedFile(Id resource, int version, String path, Damage damage, Instant found) {}

    /** @param damage longest known first, the first 1,000 */
    record Report(Status status, List<DamagedFile> damage) {

        public Report {
            damage = List.copyOf(damage);
        }
    }

    /** How the round stands, and what is damaged now. */
    Report report(Caller caller);

    /** Lets a new round begin at once, and run as fast as it can. */
    void begin(Caller caller);
}
