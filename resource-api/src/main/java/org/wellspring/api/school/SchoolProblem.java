package org.wellspring.api.school;

import org.wellspring.api.shared.Problem;

/** What organisations may answer. */
public enum SchoolProblem implements Problem {
    /** The code is taken. */
    CODE_TAKEN(Kind.CONFLICT),
    /** A code is 1 to 60 of a-z, 0-9, hyphen. */
    CODE_REFUSED(Kind.INVALID),
    /** Opening again or closing is no description; a succession does it. */
    STATE_BY_SUCCESSION(Kind.CONFLICT),
    /** A merger has two predecessors or more and one successor. */
    MERGER_SHAPE(Kind.INVALID),
    /** A split has one predecessor and two successors or more. */
    SPLIT_SHAPE(Kind.INVALID),
    /** A closure has one predecessor, and at most one successor, another one. */
    CLOSURE_SHAPE(Kind.INVALID),
    /** An organisation that is closed takes no part in a succession; argument: its code. */
    ALREADY_CLOSED(Kind.CONFLICT),
    /** A succession is written down when it has taken effect, not before. */
    NOT_YET(Kind.INVALID),
    /** A membership ends after it began. */
    ENDS_BEFORE_START(Kind.INVALID),
    /** The school is in this cluster at that time already; argument: since when. */
    ALREADY_MEMBER(Kind.CONFLICT),
    /** One tight cluster per school at a time; arguments: the other cluster's code, since when. */
    TIGHT_CLUSTER_TAKEN(Kind.CONFLICT),
    /** One core school per cluster at a time; argument: since when there is another. */
    CORE_TAKEN(Kind.CONFLICT),
    /** A cluster stays of its kind while schools that are in another tight one belong to it; argument: a school's code. */
    KIND_TAKEN(Kind.CONFLICT);

    private final Kind kind;

    SchoolProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("school", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
