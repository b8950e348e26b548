package org.wellspring.api.interop;

import org.wellspring.api.shared.Problem;

/** What imports may answer. */
public enum InteropProblem implements Problem {
    /** Not a CSV file in a known encoding; argument: the number of the line where reading stopped. */
    NOT_CSV(Kind.INVALID),
    /** A header and nothing else, or nothing at all. */
    NO_ROWS(Kind.INVALID),
    /** Larger than allowed; argument: the most bytes. */
    TOO_LARGE(Kind.TOO_LARGE),
    /** The file has no such column; argument: its name. */
    UNKNOWN_COLUMN(Kind.INVALID),
    /** A resource has no such field; argument: its name. */
    UNKNOWN_TARGET(Kind.INVALID),
    /** No column feeds the title. */
    TITLE_UNMAPPED(Kind.INVALID),
    /** The import is not in a state for that; argument: its state. */
    WRONG_STATE(Kind.CONFLICT),
    /** A row with more or fewer cells than the header; arguments: expected, found. */
    ROW_LENGTH(Kind.INVALID),
    /** The resource was changed after the import and is left as it is. */
    CHANGED_SINCE(Kind.CONFLICT),
    /** The job was interrupted and can be started again. */
    INTERRUPTED(Kind.UNAVAILABLE),
    /** Nobody applied the import in time and its table was deleted. */
    EXPIRED(Kind.CONFLICT),
    /** Taking over an earlier review needs to say whose. */
    PRIOR_REVIEW_REQUIRED(Kind.INVALID);

    private final Kind kind;

    InteropProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("interop", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
