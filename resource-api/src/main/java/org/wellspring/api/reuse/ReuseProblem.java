package org.wellspring.api.reuse;

import org.wellspring.api.shared.Problem;

/** What collections, ratings and problem reports may answer. */
public enum ReuseProblem implements Problem {
    /** A collection holds at most so many resources; argument: the most. */
    COLLECTION_FULL(Kind.CONFLICT),
    /** Only a published resource can be collected, rated or reported. */
    NOT_IN_CATALOGUE(Kind.CONFLICT),
    /** A rating is 1 to 5 stars. */
    STARS(Kind.INVALID),
    /** Nobody rates their own work. */
    OWN_RATING(Kind.FORBIDDEN),
    /** The words were decided on already. */
    ALREADY_MODERATED(Kind.CONFLICT),
    /** The report is closed. */
    REPORT_CLOSED(Kind.CONFLICT),
    /** Too many reports without signing in within the hour. */
    TOO_MANY_REPORTS(Kind.TOO_MANY);

    private final Kind kind;

    ReuseProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("reuse", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
