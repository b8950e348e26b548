package org.wellspring.api.content;

import org.wellspring.api.shared.Problem;

/** What the content feature may answer. */
public enum ContentProblem implements Problem {
    /** The path breaks a rule of {@link Files}. */
    PATH_REFUSED(Kind.INVALID),
    /** The name is taken in another letter case, or by a folder. */
    PATH_TAKEN(Kind.CONFLICT),
    /** A file of this path exists, and the sender asked not to replace it. */
    FILE_EXISTS(Kind.STALE),
    /** Larger than allowed; argument: the most bytes. */
    TOO_LARGE(Kind.TOO_LARGE),
    /** More files than allowed; argument: the most. */
    TOO_MANY_FILES(Kind.CONFLICT),
    /** The bytes have another digest than announced; arguments: announced, computed. */
    DIGEST_MISMATCH(Kind.INVALID),
    /** A digest header that cannot be read. */
    DIGEST_UNREADABLE(Kind.MALFORMED),
    /** More or fewer bytes arrived than announced; arguments: announced, arrived. */
    LENGTH_MISMATCH(Kind.MALFORMED),
    /** The range lies outside the file; argument: its size. */
    RANGE_OUTSIDE(Kind.RANGE),
    /** The stored bytes are missing or changed; they are not served. */
    DAMAGED(Kind.UNAVAILABLE),
    /** No room left. */
    STORAGE_FULL(Kind.STORAGE_FULL);

    private final Kind kind;

    ContentProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("content", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
