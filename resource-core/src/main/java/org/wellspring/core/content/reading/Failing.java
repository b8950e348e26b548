package org.wellspring.core.content.reading;

/** Why a file could not be read. */
public enum Failing {
    TIME(true),
    MEMORY(true),
    /** The process ended, and nobody knows why. */
    CRASHED(true),
    /** Its bytes are not what they should be, or are not there. */
    MISSING(true),
    TOO_LARGE(false),
    ENCRYPTED(false),
    DAMAGED(false);

    private final boolean again;

    Failing(boolean again) {
        this.again = again;
    }

    /** Whether another attempt may end otherwise. */
    boolean mayPass() {
        return again;
    }
}
