package org.wellspring.api.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * The public register of designations. What is written down is what happened to each and from which day on; how each stood
 * on any day follows from that. Nothing is ever taken back: a mistake is mended by another act.
 */
public interface Register {

    /** Designations by number, as they stood on a day. */
    Slice<Designation> list(Query query);

    /** @param on null is today @throws ProblemException {@code NOT_FOUND} */
    Designation designation(Id id, @Nullable LocalDate on);

    /** What happened to a designation, the latest first. */
    List<Event> history(Id designation);

    /** Everything an organisation was ever given, as it stood on a day. @param on null is today */
    List<Designation> of(Id organisation, @Nullable LocalDate on);

    /** The districts that occur, in the order of their names. */
    List<LocalizedText> districts();

    /**
     * Enters a designation. For officers, and never for the organisation they work at.
     *
     * @throws ProblemException {@link ProgrammeProblem#OWN_ORGANISATION}, {@link ProgrammeProblem#ALREADY_DESIGNATED},
     *     {@link ProgrammeProblem#ORGANISATION_CLOSED}; {@code INVALID} with findings
     */
    Designation designate(Caller caller, Designate designate);

    /**
     * Renews, suspends, reinstates or revokes. For officers, and never for the organisation they work at.
     *
     * @throws ProblemException {@link ProgrammeProblem#ACT_NOT_POSSIBLE}, {@link ProgrammeProblem#ACT_OUT_OF_ORDER},
     *     {@link ProgrammeProblem#OWN_ORGANISATION}, {@code REVISION_STALE}; {@code INVALID} with findings
     */
    Designation act(Caller caller, Id designation, long revision, Act act);

    /** How a designation stands on a day. */
    enum Standing {
        VALID,
        /** Valid, and its end is near. */
        RENEWAL_DUE,
        /** Valid until it is decided what a merger, split or closure means for it. */
        UNDER_REVIEW,
        SUSPENDED,
        EXPIRED,
        REVOKED,
        /** Another designation took its place. */
        SUPERSEDED;

        /** Whether it counts towards a target. */
        public boolean counts() {
            return this == VALID || this == RENEWAL_DUE || this == UNDER_REVIEW;
        }
    }

    enum Deed {
        DESIGNATED,
        RENEWED,
        SUSPENDED,
        REINSTATED,
        REVOKED,
        /** By the product itself, when the organisation was merged, split or closed. */
        PUT_UNDER_REVIEW,
        SUPERSEDED
    }

    /**
     * @param on null is today
     * @param programme a code; "" is all
     * @param district one of {@link #districts}; empty is all
     * @param stage vocabulary {@code stage}; "" is all
     * @param standing null is all
     */
    record Query(
            @Nullable LocalDate on,
            String programme,
            LocalizedText district,
            String stage,
            @Nullable Standing standing,
            @Nullable String cursor,
            int limit) {}

    /**
     * @param number letters, year and a running number: {@code SC-2026-0007}
     * @param programme its code
     * @param subject what exactly is named, when it is not the organisation as a whole; may be empty
     * @param district where the organisation was when it was named
     * @param until the first day on which it no longer holds; null without an end
     */
    record Designation(
            Id id,
            long revision,
            String number,
            String programme,
            Id organisation,
            LocalizedText organisationName,
            LocalizedText subject,
            LocalizedText district,
            List<String> stages,
            LocalDate since,
            @Nullable LocalDate until,
            Standing standing,
            boolean fictional) {

        public Designation {
            stages = List.copyOf(stages);
        }
    }

    /** @param until the end that it set; null when it set none */
    record Event(
            Deed deed,
            LocalDate on,
            Instant at,
            String actor,
            String reason,
            @Nullable LocalDate until) {}

    /**
     * @param programme a code
     * @param subject at most 200 characters a language
     * @param on the first day, not after today
     * @param until the first day on which it no longer holds; null is what the programme says
     * @param reason 1 to 1000 characters: the decision it rests on
     */
    record Designate(
            String programme,
            Id organisation,
            LocalizedText subject,
            LocalDate on,
            @Nullable LocalDate until,
            String reason) {}

    /**
     * @param deed one of renewed, suspended, reinstated, revoked, superseded
     * @param on the day from which it counts, not after today and not before the last act
     * @param until for a renewal, the new end; null is what the programme says
     * @param reason 1 to 1000 characters
     */
    record Act(Deed deed, LocalDate on, @Nullable LocalDate until, String reason) {}
}
