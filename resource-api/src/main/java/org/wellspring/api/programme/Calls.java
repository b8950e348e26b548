package org.wellspring.api.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * Calls for applications. Everything that makes one programme differ from another is written in the call, as data: dates, seats,
 * criteria, what has to be shown, who evaluates. Once a call is published its groups and weights stand; its criteria may still be
 * mended, which makes a new version and never scores anew what was handed in.
 */
public interface Calls {

    /** Calls, the latest opening first; drafts only for officers. */
    Slice<Call> list(Caller caller, Query query);

    /** @throws ProblemException {@code NOT_FOUND}, also for somebody who may not see a draft */
    Call call(Caller caller, Id id);

    /** @throws ProblemException {@link ProgrammeProblem#CODE_TAKEN}; {@code INVALID} with findings */
    Call create(Caller caller, DescribeCall description);

    /** @throws ProblemException {@code REVISION_STALE}, {@link ProgrammeProblem#CALL_FIXED}; {@code INVALID} with findings */
    Call change(Caller caller, Id id, long revision, DescribeCall description);

    /** Shows the call to everybody. @throws ProblemException {@link ProgrammeProblem#CALL_FIXED}, {@code REVISION_STALE} */
    Call publish(Caller caller, Id id, long revision);

    /** Begins a draft from another call, its dates moved by whole years. @throws ProblemException as {@link #create} */
    Call copy(Caller caller, Id id, Copy copy);

    /** From now on no ballot is taken, and the officers see results. @throws ProblemException {@code REVISION_STALE} */
    Call closeBallots(Caller caller, Id id, long revision);

    /** How a call of this programme usually looks; empty when nobody wrote it down. */
    Optional<DescribeCall> pattern(String programme);

    /** What the rules make of sample values. @throws ProblemException {@code INVALID} with findings */
    Criteria.Score preview(Sample sample);

    enum Stage {
        DRAFT,
        /** Published, and not open yet. */
        ANNOUNCED,
        /** Takes applications today. */
        OPEN,
        CLOSED
    }

    /** @param programme a code; "" is all @param stage null is all */
    record Query(
            String programme,
            @Nullable Stage stage,
            @Nullable String cursor,
            int limit) {}

    /**
     * @param criteriaVersion counted from 1
     * @param ballotsClosed whether ballots are no longer taken
     */
    record Call(
            Id id, long revision, Stage stage, int criteriaVersion, boolean ballotsClosed, DescribeCall description) {}

    /**
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique
     * @param programme a code, fixed once published
     * @param name 1 to 200 characters, in one language at least
     * @param summary at most 2000 characters a language
     * @param demands what else an applicant shows, at most 30
     * @param groups who evaluates; none when the officers decide by the score alone; fixed once published
     */
    record DescribeCall(
            String code,
            String programme,
            LocalizedText name,
            LocalizedText summary,
            Dates dates,
            Terms terms,
            Criteria criteria,
            List<Demand> demands,
            List<Stakeholders> groups) {

        public DescribeCall {
            demands = List.copyOf(demands);
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param opensOn the first day on which applications are taken
     * @param closesOn the last one
     * @param ballotsUntil the last day for ballots, after which one day of grace follows; null while it is open
     * @param decidedOn when the decision is expected; null while unknown
     */
    record Dates(
            LocalDate opensOn,
            LocalDate closesOn,
            @Nullable LocalDate ballotsUntil,
            @Nullable LocalDate decidedOn) {}

    /**
     * @param seats how many can be named, 1 to 10,000; null without a limit
     * @param districtQuota how many of one district, 1 to 10,000; null without a limit
     * @param kinds vocabulary {@code organisation-kind}: who may apply; none is everybody
     * @param stages vocabulary {@code stage}: an applicant has one of them; none is no condition
     * @param cultivated whether cultivation, a mid-term review and acceptance come between publicity and naming
     * @param publicityDays working days, 0 to 60; after none, it can be decided on the day itself
     * @param holidays days off in the week, at most 100
     * @param workedDays days at a weekend that are worked, at most 100
     */
    record Terms(
            @Nullable Integer seats,
            @Nullable Integer districtQuota,
            List<String> kinds,
            List<String> stages,
            boolean cultivated,
            int publicityDays,
            List<LocalDate> holidays,
            List<LocalDate> workedDays) {

        public Terms {
            kinds = List.copyOf(kinds);
            stages = List.copyOf(stages);
            holidays = List.copyOf(holidays);
            workedDays = List.copyOf(workedDays);
        }
    }

    enum DemandKind {
        /** Words. */
        TEXT,
        /** The last day on which something holds, like an insurance; it may not have passed at handing in, nor at naming. */
        DAY,
        /** A pinned version of a catalogued resource. */
        DOCUMENT,
        /** Exactly so many organisations of a kind. */
        ORGANISATIONS
    }

    /**
     * Something an applicant shows beside the indicators.
     *
     * @param code as an indicator's, and no indicator has it
     * @param organisationKind vocabulary {@code organisation-kind}, for organisations; else ""
     * @param count how many of them, 1 to 20
     */
    record Demand(String code, DemandKind kind, LocalizedText name, String organisationKind, int count) {}

    enum Admission {
        /** By the officer, person by person. */
        ACCOUNT,
        /** By a link that works once. */
        TOKEN
    }

    /**
     * A group that evaluates.
     *
     * @param code 1 to 60 of a-z, 0-9, hyphen; unique in the call
     * @param weight in per cent, above 0; all add up to 100
     * @param minimum how many ballots an application needs from it, 1 to 10,000
     * @param questions at least one of them on a scale, at most 30
     */
    record Stakeholders(
            String code,
            LocalizedText name,
            BigDecimal weight,
            int minimum,
            Admission admission,
            List<Question> questions) {

        public Stakeholders {
            questions = List.copyOf(questions);
        }
    }

    enum QuestionKind {
        /** 1 to 5, or "not applicable". */
        SCALE,
        TEXT
    }

    /** @param lowest what 1 means @param highest what 5 means */
    record Question(String code, QuestionKind kind, LocalizedText text, LocalizedText lowest, LocalizedText highest) {}

    /** @param years by how many the dates move, 0 to 10 */
    record Copy(String code, int years) {}

    /** @param stage vocabulary {@code stage}; "" for none @param values by the code of the indicator */
    record Sample(Criteria criteria, String stage, Map<String, BigDecimal> values) {}
}
