package org.wellspring.api.shared;

/**
 * One way to say no. The core speaks in these codes; the doors hold the words in every language. Each feature lists its
 * own in an enum.
 */
public interface Problem {

    /** {@code feature.what-is-wrong}; stable, part of the API: the last segment of the RFC 9457 {@code type}. */
    String code();

    Kind kind();

    /** What sort of no it is, which decides the HTTP status. */
    enum Kind {
        /** 400: the request cannot be read. */
        MALFORMED,
        /** 401: sign in first. */
        UNAUTHENTICATED,
        /** 403: signed in, and known to exist for this caller, but not permitted. */
        FORBIDDEN,
        /** 404: does not exist, or may not be known to exist. */
        MISSING,
        /** 405: the thing exists but does not do that. */
        METHOD,
        /** 406: no representation is acceptable. */
        NOT_ACCEPTABLE,
        /** 409: at odds with the present state. */
        CONFLICT,
        /** 410: was here, and left for a stated reason. */
        GONE,
        /** 412: changed since it was read. */
        STALE,
        /** 412: spoken in a version of the protocol that is not understood here. */
        PROTOCOL,
        /** 413: larger than allowed. */
        TOO_LARGE,
        /** 415: in a form that is not understood. */
        UNSUPPORTED,
        /** 416: the range lies outside the file. */
        RANGE,
        /** 422: understood, and against a rule. */
        INVALID,
        /** 423: somebody else is at it right now. */
        LOCKED,
        /** 428: say which state you read. */
        PRECONDITION_REQUIRED,
        /** 429: too often. */
        TOO_MANY,
        /** 460: the bytes arrived changed (tus 1.0.0, checksum). */
        CHECKSUM,
        /** 500: our fault. */
        FAULT,
        /** 503: not now. */
        UNAVAILABLE,
        /** 507: no room left for bytes. */
        STORAGE_FULL
    }

    /** The code of an enum constant: {@code LICENCE_MISSING} of feature {@code catalogue} is {@code catalogue.licence-missing}. */
    static String code(String feature, Enum<?> constant) {
        return feature + "."
                + constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
