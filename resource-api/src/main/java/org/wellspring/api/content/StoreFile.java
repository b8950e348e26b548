package org.wellspring.api.content;

import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/**
 * A file on its way in.
 *
 * @param length as announced, in bytes; -1 when not announced
 * @param sha256 the digest the sender announced (RFC 9530), 64 hexadecimal digits; null when none
 * @param onlyIfAbsent whether a present file with this path refuses ({@code If-None-Match: *})
 */
public record StoreFile(
        Id resource, String path, long length, @Nullable String sha256, boolean onlyIfAbsent) {}
