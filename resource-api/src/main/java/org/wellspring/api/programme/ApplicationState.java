package org.wellspring.api.programme;

/** How far an application has come. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    FORMAL_CHECK,
    /** Back with the school, to be mended and handed in again. */
    RETURNED,
    ACCEPTED,
    EVALUATION,
    PROPOSED,
    PUBLICITY,
    CULTIVATION,
    MID_TERM,
    ACCEPTANCE,
    DESIGNATED,
    REJECTED,
    WITHDRAWN;

    /** Whether it is over; a school may apply to the programme again. */
    public boolean isOver() {
        return this == DESIGNATED || this == REJECTED || this == WITHDRAWN;
    }
}
