package org.wellspring.api.discovery;

import org.wellspring.api.shared.Problem;

/** What finding may answer. */
public enum DiscoveryProblem implements Problem {
    /** A person keeps at most so many searches; argument: the most. */
    TOO_MANY_SEARCHES(Kind.CONFLICT);

    private final Kind kind;

    DiscoveryProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("discovery", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
