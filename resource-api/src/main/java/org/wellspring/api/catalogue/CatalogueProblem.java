package org.wellspring.api.catalogue;

import org.wellspring.api.shared.Problem;

/** What the catalogue may answer. */
public enum CatalogueProblem implements Problem {
    /** The resource was withdrawn. */
    WITHDRAWN(Kind.GONE),
    /** The version is with the reviewers, or published. */
    NOT_EDITABLE(Kind.CONFLICT),
    /** Required parts lack; the findings say which. */
    NOT_COMPLETE(Kind.INVALID),
    /** The written undertaking was not given. */
    UNDERTAKING_MISSING(Kind.INVALID),
    /** Neither in the catalogue nor ever was. */
    NOT_PUBLISHED(Kind.CONFLICT),
    /** There is nothing submitted to review. */
    NOT_IN_REVIEW(Kind.CONFLICT),
    /** Somebody else has it under review; argument: the name. */
    CLAIMED(Kind.CONFLICT),
    /** Nobody reviews their own work. */
    OWN_WORK(Kind.FORBIDDEN),
    /** The same person cannot give both independent reviews, nor confirm an emergency withdrawal of their own. */
    SECOND_PERSON_REQUIRED(Kind.FORBIDDEN),
    /** A decision needs a reason. */
    REASON_MISSING(Kind.INVALID),
    /** The replacement is not a published resource, or is the resource itself. */
    REPLACEMENT_UNUSABLE(Kind.INVALID),
    /** The withdrawal is not an emergency one, or was reviewed already. */
    NOT_AWAITING_CONFIRMATION(Kind.CONFLICT),
    /** The same entry twice in one list. */
    REPEATED(Kind.INVALID),
    /** A licence by agreement needs its end date. */
    LICENCE_END_REQUIRED(Kind.INVALID),
    /** The licence ends before today. */
    LICENCE_ENDED(Kind.INVALID),
    /** A date that cannot be right: in the future where it must be past, or before 1900. */
    DATE_IMPOSSIBLE(Kind.INVALID),
    /** A resource of this type needs at least one file. */
    FILE_REQUIRED(Kind.INVALID),
    /** The related resource does not exist or is this one. */
    RELATED_UNKNOWN(Kind.INVALID),
    /** A new version must say what changed. */
    CHANGE_NOTE_REQUIRED(Kind.INVALID),
    /** The code of a section is taken, or not 1 to 60 of a-z, 0-9, hyphen. */
    SECTION_CODE(Kind.INVALID),
    /** A section asks for one or two reviews. */
    REVIEW_COUNT(Kind.INVALID),
    /** The section does not exist. */
    SECTION_UNKNOWN(Kind.INVALID);

    private final Kind kind;

    CatalogueProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("catalogue", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
