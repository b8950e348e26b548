package org.wellspring.web.shared.problem;

import org.wellspring.api.shared.ProblemException;

/** A 410 that also hands over what is left of the thing. */
public class WithdrawnException extends ProblemException {

    private static final long serialVersionUID = 1L;

    private final transient Object tombstone;

    /** @param refused the problem as the service told it */
    public WithdrawnException(ProblemException refused, Object tombstone) {
        super(refused.problem(), refused.findings(), refused.arguments().toArray());
        this.tombstone = tombstone;
    }

    Object tombstone() {
        return tombstone;
    }
}
