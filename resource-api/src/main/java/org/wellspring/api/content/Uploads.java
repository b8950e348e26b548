package org.wellspring.api.content;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * Files that arrive in pieces: an upload that breaks off goes on where it stopped, after a lost connection, a new sign-in or
 * a restart of the server (<a href="https://tus.io/protocols/resumable-upload">tus 1.0.0</a>). Each belongs to the person who
 * began it and to a draft that this person may edit; to everybody else it does not exist. With its last byte it becomes a file
 * of the draft. One that gets no more bytes is removed after the time that the settings grant.
 */
public interface Uploads {

    /** What an upload is in the end. */
    enum Purpose {
        /** A file. */
        WHOLE,
        /** A part of a file that is put together from several. */
        PARTIAL,
        /** A file put together from finished parts. */
        FINAL
    }

    /**
     * @param path in the draft; "" for a part
     * @param length in bytes; not looked at for a file put together from parts
     * @param parts in order; empty unless the purpose is {@link Purpose#FINAL}
     * @param metadata as the sender wrote it, handed back as it came
     */
    record BeginUpload(Id resource, String path, long length, Purpose purpose, List<Id> parts, String metadata) {

        public BeginUpload {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param offset of the first byte
     * @param length in bytes; -1 when not announced
     * @param checksum of the piece; null when none was announced
     */
    record Piece(
            Id upload, long offset, long length, @Nullable Checksum checksum) {}

    /**
     * @param algorithm as Java names it, for example {@code SHA-1}
     * @param digest in lower-case hexadecimal digits
     */
    record Checksum(String algorithm, String digest) {}

    /**
     * @param offset how many bytes are on the disk; when it equals the length, the file is in the draft
     * @param expires when it is removed unless more bytes come
     */
    record UploadDetails(
            Id id,
            Id resource,
            String path,
            long length,
            long offset,
            Instant expires,
            Purpose purpose,
            List<Id> parts,
            String metadata) {

        public UploadDetails {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Begins an upload. All limits are checked before a byte is taken. One of no bytes, and one put together from parts, is a
     * file of the draft when this returns.
     *
     * @throws ProblemException as {@link Files#store}; {@link ContentProblem#VERSION_TOO_LARGE},
     *     {@link ContentProblem#UPLOAD_PARTS}
     */
    UploadDetails begin(Caller caller, BeginUpload command);

    /**
     * Where the upload stands. One whose bytes are complete becomes a file of the draft now, if it is not yet.
     *
     * @throws ProblemException {@code NOT_FOUND}; {@link ContentProblem#UPLOAD_LOCKED} while it becomes a file
     */
    UploadDetails status(Caller caller, Id upload);

    /**
     * Appends bytes, and answers when they are on the disk. If the sender breaks off, what arrived is kept, unless a checksum
     * was announced: then the piece is kept whole or not at all.
     *
     * @throws ProblemException {@code NOT_FOUND}; {@link ContentProblem#UPLOAD_LOCKED} while another request appends;
     *     {@link ContentProblem#OFFSET_MISMATCH}, {@link ContentProblem#CHECKSUM_MISMATCH},
     *     {@link ContentProblem#UPLOAD_FINAL}, {@link ContentProblem#TOO_LARGE}, {@link ContentProblem#STORAGE_FULL}; and with
     *     the last byte as {@link Files#store}
     */
    UploadDetails append(Caller caller, Piece piece, InputStream body);

    /** Forgets an upload and its bytes; a file that it became stays. @throws ProblemException {@code NOT_FOUND} */
    void discard(Caller caller, Id upload);

    /** The caller's uploads for a draft that are not finished, oldest first. @throws ProblemException {@code NOT_FOUND} */
    List<UploadDetails> unfinished(Caller caller, Id resource);
}
