package org.wellspring.core.discovery;

/** The index could not answer. */
final class IndexUnable extends RuntimeException {

    private static final long serialVersionUID = 1;

    IndexUnable(Throwable cause) {
        super(cause);
    }
}
