package org.wellspring.api.operations;

import org.wellspring.api.shared.Problem;

/** What the operations feature may answer. */
public enum OperationsProblem implements Problem {
    /** Metrics are switched off in the settings. */
    METRICS_OFF(Kind.MISSING);

    private final Kind kind;

    OperationsProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("operations", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
