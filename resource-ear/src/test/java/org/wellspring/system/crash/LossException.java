package org.wellspring.system.crash;

/** Something that was promised does not hold. */
final class LossException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LossException(String what) {
        super(what);
    }
}
