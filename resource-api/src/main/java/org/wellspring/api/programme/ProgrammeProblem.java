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
    REASON_MISSING(Kind.INVALID);

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
