package org.wellspring.api.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * Review on supply, on publication and on every update. A section asks for one or two independent reviews; nobody
 * reviews their own work, and the same person does not give both.
 */
public interface Reviews {

    /** What waits for the caller, longest waiting first: submitted versions, and those the caller has claimed. */
    Slice<QueueEntry> queue(Caller caller, @Nullable String cursor, int limit);

    /** How many wait for the caller, counted up to 100. */
    int waiting(Caller caller);

    /**
     * Takes a submitted version under review, so that others see who has it; a second claim by the same person changes
     * nothing.
     *
     * @throws ProblemException {@link CatalogueProblem#NOT_IN_REVIEW}, {@link CatalogueProblem#CLAIMED},
     *     {@link CatalogueProblem#OWN_WORK}
     */
    ResourceDetails claim(Caller caller, Id resource);

    /** Gives a claimed version back to the queue. */
    void release(Caller caller, Id resource);

    /**
     * Approves. With the last approval its section asks for, the version is published and the one before superseded;
     * until then the resource waits for another reviewer.
     *
     * @throws ProblemException {@link CatalogueProblem#NOT_IN_REVIEW}, {@link CatalogueProblem#OWN_WORK},
     *     {@link CatalogueProblem#SECOND_PERSON_REQUIRED}, {@link CatalogueProblem#CLAIMED}
     */
    ResourceDetails approve(Caller caller, Decision decision);

    /**
     * Sends the version back to its owner, who sees the reason; earlier approvals of this version no longer count.
     *
     * @throws ProblemException as {@link #approve}; {@link CatalogueProblem#REASON_MISSING}
     */
    ResourceDetails sendBack(Caller caller, Decision decision);

    /** Every decision on the resource, newest first; for its owner and curators. Owners see reasons, not names. */
    List<Review> history(Caller caller, Id resource);

    /**
     * A reviewer's word.
     *
     * @param axes what the reviewer found by review axis, vocabulary {@code criterion}; may be empty
     * @param reason 1 to 2,000 characters when sending back; "" is allowed when approving
     */
    record Decision(Id resource, long revision, Map<String, AxisResult> axes, String reason) {

        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Decision {
            axes = axes == null ? Map.of() : Map.copyOf(axes);
            reason = reason == null ? "" : reason.strip();
        }
    }

    enum AxisResult {
        MET,
        NOT_MET,
        NOT_APPLICABLE
    }

    enum Outcome {
        APPROVED,
        RETURNED
    }

    /** @param reviewer the name; "" when the reader may not know it */
    record Review(
            int version, Outcome outcome, Map<String, AxisResult> axes, String reason, String reviewer, Instant at) {}

    /**
     * @param approvals given so far
     * @param required by the section
     * @param claimedBy the name; null when nobody has it
     * @param mine whether the caller has it
     */
    record QueueEntry(
            ResourceSummary resource,
            Instant submitted,
            int approvals,
            int required,
            @Nullable String claimedBy,
            boolean mine,
            boolean update) {}
}
