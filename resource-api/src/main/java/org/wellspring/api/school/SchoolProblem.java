package org.wellspring.api.school;

import org.wellspring.api.shared.Problem;

/** What organisations may answer. */
public enum SchoolProblem implements Problem {
    /** The code is taken. */
    CODE_TAKEN(Kind.CONFLICT),
    /** A code is 1 to 60 of a-z, 0-9, hyphen. */
    CODE_REFUSED(Kind.INVALID);

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
