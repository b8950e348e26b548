package org.wellspring.core.content.upload;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;
import org.wellspring.core.content.storage.GrowingFile;

/**
 * Digests of what has arrived of each upload, so that a file that came in many pieces need not be read again. A restart, or
 * too many at once, forgets them; then the file is read.
 */
final class RunningDigests {

    private static final int MOST = 1_000;

    private record Running(long offset, MessageDigest digest) {}

    private final Map<Id, Running> running = new LinkedHashMap<>();

    /** Takes the digest of exactly the first {@code offset} bytes out. */
    synchronized Optional<MessageDigest> take(Id upload, long offset) {
        return Optional.ofNullable(running.remove(upload))
                .filter(found -> found.offset() == offset)
                .map(Running::digest);
    }

    /** The same, where nothing before {@code offset} is nothing to remember; null when it was forgotten. */
    @Nullable
    MessageDigest before(Id upload, long offset) {
        Optional<MessageDigest> remembered = take(upload, offset);
        return remembered.isEmpty() && offset == 0 ? GrowingFile.sha256() : remembered.orElse(null);
    }

    synchronized void keep(Id upload, long offset, MessageDigest digest) {
        running.put(upload, new Running(offset, digest));
        if (running.size() > MOST) {
            running.remove(running.keySet().iterator().next());
        }
    }

    synchronized void forget(Id upload) {
        running.remove(upload);
    }
}
