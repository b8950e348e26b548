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
    PROGRAMME_UNKNOWN(Kind.INVALID);

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
