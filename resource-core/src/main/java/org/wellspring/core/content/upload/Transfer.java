package org.wellspring.core.content.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.content.ContentProblem;
import org.wellspring.api.content.Uploads.Checksum;
import org.wellspring.api.content.Uploads.Piece;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.core.content.storage.GrowingFile;

/** Carries one piece of an upload from its sender to the disk, and says from time to time how far it is safe. */
final class Transfer {

    /** Called when all bytes up to {@code to} are on the disk; may refuse. */
    interface Acknowledgement {
        void advance(long from, long to);
    }

    private static final int BUFFER = 256 * 1024;

    /** How much a crash may cost a sender whose connection holds: a fraction of a second on a fast line. */
    private static final long STRIDE = 32L << 20;

    private final GrowingFile file;
    private final long wanted;
    private final long end;
    private final Acknowledgement acknowledgement;
    private final @Nullable MessageDigest whole;
    private long at;
    private long safe;
    private boolean brokenOff;

    /**
     * @param end the length of the whole file
     * @param whole the digest of everything before the piece; null when nobody remembers it
     */
    Transfer(GrowingFile file, Piece piece, long end, @Nullable MessageDigest whole, Acknowledgement acknowledgement) {
        this.file = file;
        this.at = piece.offset();
        this.safe = piece.offset();
        this.wanted = piece.length() < 0 ? piece.offset() : piece.offset() + piece.length();
        this.end = end;
        this.whole = whole;
        this.acknowledgement = acknowledgement;
    }

    /** Where the file ends now; everything before is on the disk. */
    long offset() {
        return safe;
    }

    /** Whether the sender went away before the piece ended. */
    boolean isBrokenOff() {
        return brokenOff;
    }

    /** Whether everything that was written counts. */
    boolean isSafe() {
        return at == safe;
    }

    /** The digest of everything before {@link #offset()}; null when nobody remembers its beginning. */
    @Nullable
    MessageDigest digest() {
        return whole;
    }

    /** @throws ProblemException {@link ContentProblem#TOO_LARGE} when more arrives than was announced */
    void carry(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = read(body, buffer); count > 0; count = read(body, buffer)) {
            take(buffer, count);
            if (at - safe >= STRIDE) {
                acknowledge();
            }
        }
        acknowledge();
    }

    /** The same for a piece that counts only as a whole. */
    void carryChecked(InputStream body, Checksum checksum) throws IOException {
        MessageDigest piece = digest(checksum.algorithm());
        byte[] buffer = new byte[BUFFER];
        for (int count = read(body, buffer); count > 0; count = read(body, buffer)) {
            take(buffer, count);
            piece.update(buffer, 0, count);
        }
        if (!brokenOff && !HexFormat.of().formatHex(piece.digest()).equals(checksum.digest())) {
            throw new ProblemException(ContentProblem.CHECKSUM_MISMATCH);
        }
        if (!brokenOff) {
            acknowledge();
        }
    }

    private void take(byte[] buffer, int count) throws IOException {
        if (at + count > end) {
            throw new ProblemException(ContentProblem.TOO_LARGE, end);
        }
        file.write(buffer, count);
        if (whole != null) {
            whole.update(buffer, 0, count);
        }
        at += count;
    }

    private void acknowledge() throws IOException {
        if (at > safe) {
            file.sync();
            acknowledgement.advance(safe, at);
            safe = at;
        }
    }

    /** Fills the buffer or meets the end. A sender that goes away sent what it sent. */
    private int read(InputStream body, byte[] buffer) {
        int count = 0;
        try {
            while (count < buffer.length && !brokenOff) {
                int more = body.read(buffer, count, buffer.length - count);
                if (more < 0) {
                    brokenOff = at + count < wanted;
                    break;
                }
                count += more;
            }
        } catch (IOException gone) {
            brokenOff = true;
        }
        return count;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException unknown) {
            throw new ProblemException(ContentProblem.CHECKSUM_UNREADABLE);
        }
    }
}
