package org.wellspring.web.shared.problem;

import org.wellspring.api.shared.Problem;

/** The HTTP status of each sort of no (RFC 9110, RFC 6585, RFC 4918; 460 is tus's own). */
public final class Statuses {

    private Statuses() {}

    public static int of(Problem.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case MISSING -> 404;
            case METHOD -> 405;
            case NOT_ACCEPTABLE -> 406;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE, PROTOCOL -> 412;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case RANGE -> 416;
            case INVALID -> 422;
            case LOCKED -> 423;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case CHECKSUM -> 460;
            case FAULT -> 500;
            case UNAVAILABLE -> 503;
            case STORAGE_FULL -> 507;
        };
    }
}
