package org.wellspring.api.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;

/** What is laid before the public before anything is named, and what the public objects to. */
public interface Decisions {

    /** Everything in its publicity period, for everybody. */
    List<Proposal> proposals();

    /** @throws ProblemException {@code NOT_FOUND} unless it is in its publicity period */
    Proposal proposal(Id application);

    /**
     * Objects. Anybody may, as long as the period runs.
     *
     * @throws ProblemException {@link ProgrammeProblem#OBJECTIONS_SLOWED}; {@code INVALID} with findings
     */
    Objection object(Caller caller, Id application, Raise raise);

    /** The oldest first, for officers. */
    List<Objection> objections(Caller caller, Id application);

    /**
     * Answers an objection. For officers who do not work at the school.
     *
     * @throws ProblemException {@link ProgrammeProblem#ALREADY_ANSWERED}, {@link ProgrammeProblem#OWN_ORGANISATION}
     */
    Objection answer(Caller caller, Id objection, String answer);

    /**
     * @param score what the groups say together; null when nobody evaluated
     * @param groups means of the groups; empty when one of them is so small that its members could be told
     * @param until the first day after the period
     */
    record Proposal(
            Id application,
            String programme,
            LocalizedText call,
            Id organisation,
            LocalizedText organisationName,
            LocalizedText district,
            @Nullable BigDecimal score,
            List<GroupMean> groups,
            LocalDate since,
            LocalDate until,
            int openObjections) {

        public Proposal {
            groups = List.copyOf(groups);
        }
    }

    record GroupMean(LocalizedText name, BigDecimal mean, int ballots) {}

    /**
     * @param name 1 to 100 characters
     * @param contact how to answer, 1 to 200 characters
     * @param words 1 to 5000 characters
     */
    record Raise(String name, String contact, String words) {}

    /** @param answer "" while it is open */
    record Objection(
            Id id,
            Id application,
            Instant at,
            String name,
            String contact,
            String words,
            String answer,
            @Nullable Instant answered,
            String answeredBy) {}
}
