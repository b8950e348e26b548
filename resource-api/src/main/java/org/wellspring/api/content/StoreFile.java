package org.wellspring.api.content;

import java.util.List;
import org.wellspring.api.shared.Id;

/**
 * A file on its way in.
 *
 * @param length as announced, in bytes; -1 when not announced
 * @param digests what the sender announced (RFC 9530), all of which the bytes must have; empty when nothing
 * @param onlyIfAbsent whether a present file with this path refuses ({@code If-None-Match: *})
 */
public record StoreFile(Id resource, String path, long length, List<Digest> digests, boolean onlyIfAbsent) {

    public StoreFile {
        digests = List.copyOf(digests);
    }
}
