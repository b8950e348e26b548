package org.wellspring.api.shared;

/** What any feature may answer. */
public enum SharedProblem implements Problem {
    /** The request cannot be read: a broken address, header or body that no other code names. */
    MALFORMED_REQUEST(Kind.MALFORMED),
    /** The body is not JSON, or not in UTF-8; arguments: none, so that no input is echoed. */
    MALFORMED_BODY(Kind.MALFORMED),
    /** A field that does not exist here. */
    UNKNOWN_FIELD(Kind.INVALID),
    /** A field with a value of another type; argument: the expected type's name. */
    WRONG_TYPE(Kind.INVALID),
    /** A query parameter or header that cannot be read; argument: its name. */
    BAD_PARAMETER(Kind.MALFORMED),
    /** A cursor that this list did not hand out. */
    BAD_CURSOR(Kind.MALFORMED),
    /** One or more fields break a rule; the findings say which. */
    INVALID(Kind.INVALID),
    /** A required field is missing or blank. */
    REQUIRED(Kind.INVALID),
    /** A text is too long; argument: the most characters allowed. */
    TOO_LONG(Kind.INVALID),
    /** A list is too long; argument: the most entries allowed. */
    TOO_MANY_ENTRIES(Kind.INVALID),
    /** A number lies outside its range; arguments: least, most. */
    OUT_OF_RANGE(Kind.INVALID),
    /** A text holds control characters or is not valid Unicode. */
    UNPRINTABLE(Kind.INVALID),
    /** The body is larger than allowed; argument: the most bytes. */
    BODY_TOO_LARGE(Kind.TOO_LARGE),
    /** The media type of the body is not understood here. */
    UNSUPPORTED_TYPE(Kind.UNSUPPORTED),
    /** None of the accepted media types can be produced. */
    NOT_ACCEPTABLE(Kind.NOT_ACCEPTABLE),
    /** Does not exist, or the caller may not know that it does. */
    NOT_FOUND(Kind.MISSING),
    /** The address exists but does not support the method. */
    METHOD_NOT_ALLOWED(Kind.METHOD),
    /** An update came without {@code If-Match} (RFC 6585 section 3). */
    REVISION_REQUIRED(Kind.PRECONDITION_REQUIRED),
    /** The thing changed since the caller read it. */
    REVISION_STALE(Kind.STALE),
    /** Two callers changed the same thing at the same moment; repeating the request will do. */
    CONCURRENT_CHANGE(Kind.CONFLICT),
    /** The same {@code Idempotency-Key} came with another body. */
    KEY_REUSED(Kind.INVALID),
    /** The request came from another site, or without its form token. */
    FOREIGN_ORIGIN(Kind.FORBIDDEN),
    /** The database or the storage does not answer. */
    UNAVAILABLE(Kind.UNAVAILABLE),
    /** An unexpected fault; argument: the number under which it is logged. */
    FAULT(Kind.FAULT);

    private final Kind kind;

    SharedProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("shared", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
