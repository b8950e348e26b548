package org.wellspring.core.content.fixity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.wellspring.api.content.Fixity.Damage;

/** Compares bytes with what they should be. */
public final class Bytes {

    private static final int BUFFER = 1 << 20;

    private Bytes() {}

    /**
     * Reads the file to its end.
     *
     * @param pause after each MiB, in nanoseconds; 0 for none
     * @return empty when it is what it should be
     */
    public static Optional<Damage> look(Path file, long size, String sha256, long pause) {
        try {
            if (Files.notExists(file)) {
                return Optional.of(Damage.MISSING);
            }
            if (Files.size(file) != size) {
                return Optional.of(Damage.SIZE);
            }
            return digest(file, pause).equals(sha256) ? Optional.empty() : Optional.of(Damage.DIGEST);
        } catch (IOException unreadable) {
            return Optional.of(Damage.MISSING);
        }
    }

    private static String digest(Path file, long pause) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.readNBytes(buffer, 0, BUFFER); count > 0; count = in.readNBytes(buffer, 0, BUFFER)) {
                digest.update(buffer, 0, count);
                if (pause > 0) {
                    LockSupport.parkNanos(pause);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
