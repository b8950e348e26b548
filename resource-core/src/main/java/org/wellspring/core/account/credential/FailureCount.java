package org.wellspring.core.account.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How often in a row signing in failed for one e-mail address, or from one client. */
@Entity
@Table(name = "sign_in_failure")
class FailureCount {

    /** After this long without a failure the count begins anew. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    @Column(name = "subject_digest")
    String subject;

    @Column(name = "failures")
    int failures;

    @Column(name = "last_at")
    Instant last;

    FailureCount(String subject, Instant first) {
        this.subject = subject;
        this.failures = 1;
        this.last = first;
    }

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FailureCount() {}

    void failedAgain(Instant now) {
        failures = isForgotten(now) ? 1 : failures + 1;
        last = now;
    }

    boolean isForgotten(Instant now) {
        return last.plus(FORGOTTEN).isBefore(now);
    }

    /**
     * How long the next attempt must still wait: two seconds with the failure that reaches the limit, twice as long with
     * each further one, at most a quarter of an hour.
     */
    Duration remainingWait(int limit, Instant now) {
        if (failures < limit || isForgotten(now)) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - limit, 10);
        Duration wait = Duration.ofSeconds(2L << doublings);
        Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        Duration left = Duration.between(now, last.plus(capped));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
