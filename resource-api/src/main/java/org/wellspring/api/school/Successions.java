package org.wellspring.api.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/** How organisations follow one another, and what has happened to each. Nothing written here is ever taken back. */
public interface Successions {

    /** What has happened to an organisation, the latest first; at most 500. @throws ProblemException {@code NOT_FOUND} */
    List<Event> history(Id organisation);

    /**
     * Merges, splits or closes organisations. Every predecessor that is not a successor too is closed, and its cluster
     * memberships end; a successor that was only proposed opens. Whoever keeps something of a predecessor hears of it by
     * {@link OrganisationsSucceeded} in the same transaction. For officers.
     *
     * @throws ProblemException {@code NOT_FOUND}; {@link SchoolProblem#MERGER_SHAPE}, {@link SchoolProblem#SPLIT_SHAPE},
     *     {@link SchoolProblem#CLOSURE_SHAPE}, {@link SchoolProblem#NOT_YET} among the findings of {@code INVALID};
     *     {@link SchoolProblem#ALREADY_CLOSED}
     */
    void succeed(Caller caller, Succession succession);

    enum Kind {
        /** Two or more become one, which may be one of them. */
        MERGE,
        /** One becomes two or more, of which it may be one. */
        SPLIT,
        /** One closes; another may take over what it leaves. */
        CLOSE
    }

    /**
     * @param predecessors at most 20
     * @param successors at most 20
     * @param on the day it took effect, not after today
     * @param reason 1 to 1000 characters: the decision it rests on
     */
    record Succession(Kind kind, List<Id> predecessors, List<Id> successors, LocalDate on, String reason) {

        public Succession {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }
    }

    enum Happening {
        ADDED,
        CHANGED,
        /** Became part of the others. */
        MERGED,
        /** Was divided into the others. */
        SPLIT,
        /** Closed; the others took over. */
        CLOSED,
        /** Followed upon the others. */
        SUCCEEDED
    }

    /**
     * @param on the day from which it counted
     * @param at when it was written down
     * @param actor who wrote it down, as the audit trail names them
     * @param reason may be empty
     * @param name what the organisation was called after it
     */
    record Event(
            Id id,
            Happening happening,
            LocalDate on,
            Instant at,
            String actor,
            String reason,
            LocalizedText name,
            List<Id> others) {

        public Event {
            others = List.copyOf(others);
        }
    }
}
