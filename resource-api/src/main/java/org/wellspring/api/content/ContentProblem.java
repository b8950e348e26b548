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
    /** The files of the version would be larger than allowed together; argument: the most bytes. */
    VERSION_TOO_LARGE(Kind.TOO_LARGE),
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
    /** An archive that is broken, or made to do harm, is not looked into. */
    ARCHIVE_REFUSED(Kind.INVALID),
    /** The stored bytes are missing or changed; they are not served. */
    DAMAGED(Kind.UNAVAILABLE),
    /** Another request is writing to the upload. */
    UPLOAD_LOCKED(Kind.LOCKED),
    /** The upload goes on at another offset; argument: that offset. */
    OFFSET_MISMATCH(Kind.CONFLICT),
    /** A piece of an upload arrived changed and was thrown away. */
    CHECKSUM_MISMATCH(Kind.CHECKSUM),
    /** {@code Upload-Checksum} cannot be read, or names an algorithm that is not supported. */
    CHECKSUM_UNREADABLE(Kind.MALFORMED),
    /** Nothing can be appended to an upload that was put together from others. */
    UPLOAD_FINAL(Kind.FORBIDDEN),
    /** An upload cannot be put together: a part is missing, not finished, or belongs elsewhere. */
    UPLOAD_PARTS(Kind.INVALID),
    /** Only tus 1.0.0 is spoken here. */
    UPLOAD_PROTOCOL(Kind.PROTOCOL),
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
