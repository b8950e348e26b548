package org.wellspring.core.content.reading;

/** The process that read a file ended before it answered. */
final class ReaderGone extends Exception {

    private final Failing reason;

    ReaderGone(Failing reason) {
        super(reason.name());
        this.reason = reason;
    }

    Failing reason() {
        return reason;
    }
}
