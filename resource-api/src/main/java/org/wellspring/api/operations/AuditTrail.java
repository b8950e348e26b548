package org.wellspring.api.operations;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.Slice;

/**
 * Who did what, append-only. An entry is written in the transaction of the act itself, and sealed into a hash chain
 * within seconds after.
 */
public interface AuditTrail {

    /**
     * Writes an entry in the running transaction.
     *
     * @param act {@code feature.verb}, for example {@code catalogue.publish}
     * @param details names and short values; never a password, a token, or a minor's name
     */
    void record(Caller caller, String act, Id subject, Map<String, String> details);

    /** Newest first; @param subject only entries about this; null for all */
    Slice<Entry> list(Caller caller, @Nullable Id subject, @Nullable String cursor, int limit);

    /** Recomputes the whole chain. */
    Verification verify(Caller caller);

    record Entry(
            Id id,
            Instant at,
            @Nullable Id actor,
            String actorName,
            String act,
            Id subject,
            Map<String, String> details) {

        public Entry {
            details = Map.copyOf(details);
        }
    }

    /**
     * @param sealed entries in the chain
     * @param waiting entries not sealed yet
     * @param firstBroken the number of the first entry that does not fit its hash; null when all do
     * @param head the last hash, 64 hexadecimal digits; note it elsewhere to detect a cut end
     */
    record Verification(long sealed, long waiting, @Nullable Long firstBroken, String head) {}
}
