package org.wellspring.api.programme;

import org.wellspring.api.shared.Problem;

/** What programmes, their register and their targets may answer. */
public enum ProgrammeProblem implements Problem {
    /** The code or the letters of a number are taken. */
    CODE_TAKEN(Kind.CONFLICT),
    /** A code is 1 to 60 of a-z, 0-9, hyphen. */
    CODE_REFUSED(Kind.INVALID),
    /** The letters of a number are 2 to 6 of A-Z. */
    LETTERS_REFUSED(Kind.INVALID),
    /** Nobody decides on the organisation they work at. */
    OWN_ORGANISATION(Kind.FORBIDDEN),
    /** The organisation holds this honour already; argument: its number. */
    ALREADY_DESIGNATED(Kind.CONFLICT),
    /** A closed organisation is given nothing. */
    ORGANISATION_CLOSED(Kind.CONFLICT),
    /** The act does not follow upon this standing; arguments: the act, the standing, both in lower-kebab-case. */
    ACT_NOT_POSSIBLE(Kind.CONFLICT),
    /** Acts are written down in the order of their days; argument: the day of the last one. */
    ACT_OUT_OF_ORDER(Kind.CONFLICT),
    /** An act is written down when it takes effect, not before. */
    NOT_YET(Kind.INVALID),
    /** It ends after the day from which it holds. */
    ENDS_BEFORE_START(Kind.INVALID),
    /** There is no programme with this code. */
    PROGRAMME_UNKNOWN(Kind.INVALID),
    /** The code of an indicator is 1 to 20 letters, digits, dots or hyphens, and no other indicator has it. */
    INDICATOR_CODE(Kind.INVALID),
    /** An indicator stands behind the one above it, and that one gathers others. */
    INDICATOR_PARENT(Kind.INVALID),
    /** The steps of a rule go from the most demanding to the least, and so do their points. */
    RULE_STEPS(Kind.INVALID),
    /** A rule in per cent needs a target above 0 for every stage. */
    RULE_TARGET(Kind.INVALID),
    /** A number has more than 12 digits before the point or 6 behind it, or is below 0 where it may not be. */
    NUMBER_REFUSED(Kind.INVALID),
    /** The weights of the groups add up to 100. */
    WEIGHTS_REFUSED(Kind.INVALID),
    /** The command does not follow upon this state. */
    COMMAND_NOT_POSSIBLE(Kind.CONFLICT),
    /** Something that the criteria ask for is missing. */
    INCOMPLETE(Kind.CONFLICT),
    /** The call does not take applications on this day. */
    CALL_NOT_OPEN(Kind.CONFLICT),
    /** A group has fewer ballots than it needs, so nothing can be decided. */
    BALLOTS_MISSING(Kind.CONFLICT),
    /** No seat is left. */
    SEATS_TAKEN(Kind.CONFLICT),
    /** The publicity period is not over. */
    PUBLICITY_RUNNING(Kind.CONFLICT),
    /** An objection has not been answered. */
    OBJECTION_OPEN(Kind.CONFLICT),
    /** A step needs a reason. */
    REASON_MISSING(Kind.INVALID),
    /** What is published stands: its programme and its groups are fixed, and it is not published again. */
    CALL_FIXED(Kind.CONFLICT),
    /** The days of a call follow one another: it opens, closes, ends its ballots, decides. */
    CALL_DATES(Kind.INVALID),
    /** A group asks at least one question on a scale, and each of its questions has a code of its own. */
    QUESTIONS_REFUSED(Kind.INVALID),
    /** The call is for others: the kind or the stage of the organisation does not fit. */
    NOT_ELIGIBLE(Kind.CONFLICT),
    /** The organisation has a live application to this programme already. */
    ALREADY_APPLIED(Kind.CONFLICT),
    /** It is no longer with the school, so it cannot be written. */
    NOT_WRITABLE(Kind.CONFLICT),
    /** The call asks for nothing of this code. */
    CODE_UNKNOWN(Kind.INVALID),
    /** No published version of a resource like this can be read. */
    EVIDENCE_UNKNOWN(Kind.INVALID),
    /** There is no such organisation, or it is of another kind than is asked for. */
    ORGANISATION_REFUSED(Kind.INVALID),
    /** More organisations than the call asks for; argument: how many it asks for. */
    ORGANISATIONS_TOO_MANY(Kind.INVALID),
    /** Something that must hold today has lapsed; argument: the day of its end. */
    LAPSED(Kind.CONFLICT),
    /** Nobody of the organisation, its cluster or its evidence evaluates it; argument: the path that leads there. */
    CONFLICT_OF_INTEREST(Kind.CONFLICT),
    /** This person was asked for a ballot of this group already. */
    ALREADY_ASSIGNED(Kind.CONFLICT),
    /** The group does not vote in this way. */
    GROUP_REFUSED(Kind.INVALID),
    /** A ballot was cast already. */
    BALLOT_CAST(Kind.CONFLICT),
    /** No ballot is taken now. */
    BALLOTS_CLOSED(Kind.CONFLICT),
    /** Ballots are still being taken, so nothing can be decided. */
    BALLOTS_OPEN(Kind.CONFLICT),
    /** A ballot answers every question on the scale with 1 to 5 or "not applicable", and at least one of them with a number. */
    BALLOT_INCOMPLETE(Kind.INVALID),
    /** Too many objections came from this side within the hour. */
    OBJECTIONS_SLOWED(Kind.TOO_MANY),
    /** Only a designation that holds today is certified. */
    NOT_CERTIFIED(Kind.CONFLICT),
    /** It was answered already. */
    ALREADY_ANSWERED(Kind.CONFLICT);

    private final Kind kind;

    ProgrammeProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("programme", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
